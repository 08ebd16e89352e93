offer-for = <b>For:</b> { $target }
offer-dates = <b>Dates</b>
offer-no-dates = There are no dates right now.
offer-line = { $date } – { $state }
offer-state-free = room for everyone
offer-state-left = { $left ->
    [one] 1 place left
   *[other] { $left } places left
}
offer-state-full = full
offer-state-queue = full, but there is a waiting list
offer-state-closed = sign-up is closed
offer-state-not-open = sign-up opens { $date }
offer-state-just-come = just come along
offer-state-cancelled = cancelled
offer-state-over = has begun
offer-place = <b>Place:</b> { $place }
offer-price = <b>Price:</b> { $price }
offer-access = <b>Access:</b> { $access }
offer-food = <b>Food:</b> { $food }
offer-bring = <b>Bring:</b> { $bring }
offer-spoken = <b>We speak:</b> { $spoken }
offer-contact = <b>Contact:</b> { $name } { $phone }
offer-fetch = You can be fetched. Write to us if you would like that.
offer-age = From the age of { $age }.
offer-existed = It existed in { $year }, but we do not know whether it does now. Write to us, and we will find out for you.
offer-planned = It was planned in { $year }, but we do not know whether it exists now. Write to us, and we will find out for you.
offer-organiser = <b>Run by:</b> { $organiser }
offer-info-only = You cannot sign up here, but you can write to us if you want to know more.
offer-part-of = Part of { $parent }.
offer-example = <i>An example from the practice room.</i>
join-button = Sign me up { $date }
queue-button = Waiting list { $date }
more-dates-button = More dates
about-which = Which activity do you mean? Write its name, or what you are looking for.
about-unsaid = Nobody has written anything about that yet. Write to us, and a person will answer you here in the chat.
