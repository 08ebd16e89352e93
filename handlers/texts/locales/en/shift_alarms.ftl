shift-over = { $when ->
    [today] <b>Were you there today?</b>
    [yesterday] <b>Were you there yesterday?</b>
   *[before] <b>Were you there?</b>
}
came-yes-button = Yes
came-no-button = No
came-yes = <b>Thank you for your help.</b> It is counted now.
came-no = Thank you for saying so. Perhaps we will see you another time.
came-change-button = Change the answer
alarm = <b>Somebody is missing</b>
alarm-missing = People missing: { $missing }
alarm-chain = Without this shift these cannot begin: { $roles }. They are told too.
alarm-unseen = I am asking the whole team now. Press when you have seen this, or in ten minutes I write to the next contact.
alarm-seen = This has been seen. I write again when somebody takes the shift, and half an hour before if one is still missing.
seen-button = I have seen it
alarm-ring = <b>Somebody is still missing, and it is very soon</b>
alarm-contact = Call: { $who }
alarm-unanswered = Asked, no answer yet: { $names }
alarm-decide = You decide whether you can manage or whether it has to be cancelled.
alarm-filled = <b>Nobody is missing any more</b>
chain-broken = <b>Missing: { $role }</b>
    This matters for your shift:
chain-means = Without { $role } what you need may be missing, for example the food. The coordinator is looking for somebody else, and I write as soon as it is settled.
came-host-yes = The host wrote that you were there, so your help is counted. If that is wrong, write to us.
came-host-no = Thank you for the answer. The host wrote that you were not there, and the host does the counting. If that is wrong, write to us.
