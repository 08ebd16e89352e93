attendance-choose = <b>Who came?</b> Choose a date.
attendance-none = There are no lists to fill in right now.
attendance-title = <b>Who came?</b>
    { $title }
    { $date }
attendance-how = Press a name when the person has come. Press again if fewer came than had signed up.
    Or simply write one number for everyone who came, also those who had not signed up.
attendance-nobody = Nobody has signed up.
attendance-sums = Came: { $came }. Without a name: { $nameless }. <b>In all: { $total }</b>
attendance-unreachable = { $name }: Does not get our messages. Please call.
attendance-unsure = { $name }: May not have got the reminder.
line-unmarked = { $name } ({ $party })
line-came = { $name }: { $heads } came
line-absent = { $name }: did not come
all-button = Everyone came
one-more-button = +1 without a name
save-button = Save
attendance-saved = <b>Saved</b>
    { $title }
    { $date }
    Came: { $came }. Of these without a name: { $nameless }. Did not come: { $absent }. Not ticked: { $unmarked }.
attendance-edit-button = Correct the list
attendance-toast-total = { $total } in all
attendance-confirm-total = Did { $total } people in all come to { $title }?
today-title = <b>Today</b>
today-none = Nothing happens today in your activities.
today-line = { $time } { $title }: { $people ->
    [0] nobody signed up
    [one] 1 person signed up
   *[other] { $people } people signed up
}
attendance-button = Who came?
attendance-helpers = <b>Volunteers</b>: { $came } of { $most } have come. They are last on the list and counted separately.
attendance-saved-helpers = Volunteers: { $came } came, { $absent } did not come, { $unmarked } not ticked.
line-helper = { $role }: { $name }
line-helper-came = { $role }: { $name }, came
line-helper-absent = { $role }: { $name }, did not come
line-not-helped = { $name }
line-helped = { $name }: { $role }
attendance-helped-button = Who helped?
attendance-helped = <b>Who helped?</b>
    { $title }
    { $date }
    Press the guests who lent a hand that day. Press again if it was a mistake.
attendance-of-which = Of those without a name: { $figures }.
attendance-of-which-how = Below you can say who those without a name were. The number in all stays the same.
category-up-button = { $name }: { $n }
category-down-button = −1 { $name }
attendance-unanswered = { $name }: Has not answered about the new time.
