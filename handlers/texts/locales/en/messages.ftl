# A coordinator writes to everybody on a date.
message-button = Write to all { $date }
message-title = <b>Write to everybody</b>
    { $title }
    { $date }
message-ask = Now write the message you want to send. It may have { $most } characters at most.
    It goes to everybody who signed up, is waiting for a place or has a shift that day. Right now that is { $n ->
    [one] 1 person.
   *[other] { $n } people.
}
message-ask-discreet = Do not write what the date is about: others may be looking at the phone.
message-words = { $words }
message-words-in-danish = Written in Danish:
    { $words }
message-persons = { $n ->
    [one] 1 person gets the message.
   *[other] { $n } people get the message.
}
message-leaves = It will be sent { $date }.
message-again = If you want to change anything, just write the whole message again.
message-yes-button = Yes, send to everybody
message-undone = Undone. Nobody got the message.
message-last = <b>Last message to everybody</b>
message-received = <b>Message about { $title }</b>
    { $date }
error-link-inside = The message holds a link into Telegram, and I do not pass those on. Write the message again without the link.
error-secret-inside = Something in the message looks like a CPR number. Write the message again without it.
error-nobody-to-tell = Nobody is signed up that day, so there is nobody to write to. Write again when somebody has signed up.
error-message-left = Some people have the message already, so it cannot be undone. Write a new one if something was wrong.
