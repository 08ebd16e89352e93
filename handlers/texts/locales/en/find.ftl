find-hits = { $n ->
    [one] I found this:
   *[other] I found { $n } things that may suit you:
}
find-ask = Do you mean one of these?
find-hit-date = Next time: { $date }
find-hit-old = Existed in { $year }
find-nothing = I found nothing that fits what you wrote.
    Try with other words, or write to us, and a person will help you.
find-empty = Write in your own words what you are looking for, for example <i>coffee and a chat</i>.
find-soon = <b>Coming up soon</b>
find-soon-none = There are no dates right now, but you can write what you are looking for.
find-soon-line = { $date }: { $title }{ $left ->
    [none] { "" }
    [full] . Full
    [closed] . Sign-up is closed
    [not-open] . Sign-up is not open yet
    [just-come] . Just come along
    [one] . 1 place
   *[other] . { $left } places
}
find-volunteer = <b>Would you like to help?</b> These places need volunteers:
