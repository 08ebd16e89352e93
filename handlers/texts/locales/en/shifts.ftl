helping-where = <b>Where would you like to help?</b> The places that need most people come first.
helping-none = There are no shifts in the calendar right now. Write to us, and we will find something for you.
helping-place = <b>{ $name }</b>. People needed in the next four weeks: { $lacking }
helping-other-button = Other ways to help
helping-roles = <b>{ $name }</b>
    What would you like to help with?
helping-roles-none = { $name } has no shifts in the calendar right now. Write to us if you would like to help here.
helping-role = <b>{ $role }</b>. People needed in the next four weeks: { $lacking }
helping-role-needs = The coordinator will talk with you about: { $needs }
helping-certificate = There are children here, so the organiser needs a child certificate (børneattest) before you begin. The organiser gets it from the police. It is free, and you say yes to it yourself in Digital Post.
helping-role-age = For people aged { $age } or more.
helping-role-approval = The coordinator says yes before you begin.
helping-role-asked = You have offered to help. The coordinator will answer you soon.
helping-role-held = You are already part of this.
helping-akasse = You are welcome to volunteer. Do you receive dagpenge or efterløn? Then ask your a-kasse before you say yes.
helping-age = { $role } is for people aged { $age } or more. How old are you? I do not keep your answer.
age-under-15-button = Under 15
age-under-18-button = 15-17
age-grown-up-button = 18 or more
helper-done = <b>Thank you for wanting to help</b>
    You are now part of it: { $role }, { $name }.
    The coordinator is told.
helper-asked = <b>Thank you for wanting to help</b>
    { $role }, { $name }.
    The coordinator says yes first, and then I write to you.
helper-next = Somebody is missing here. Press to take a shift.
helping-leave-button = Stop as { $role }
helping-left = You are no longer part of { $role } at { $name }. Thank you for your help. Shifts you have taken still stand.
shifts-button = Open shifts
shifts-open = <b>Somebody is needed here</b>
shifts-open-none = Nobody is missing on your teams right now. I will write if somebody cancels.
shift-open-line = { $date }
    { $title }, <b>{ $role }</b>. Needed: { $lacking }
take-button = Take the shift { $date } { $role }
shift-done = <b>The shift is yours</b>
shift-off = <b>You no longer have this shift</b>
shift-cancelled = <b>The shift is cancelled</b>
shift-what = { $title }, <b>{ $role }</b>
shift-when = { $date }
shift-role = You are: <b>{ $role }</b>
shift-contact = Call if anything comes up: { $name } { $phone }
shift-practical = Good to know: { $text }
shift-standin = I am looking for a stand-in. The shift is yours until somebody says yes.
drop-ask = Can you <b>not come at all</b>? Then the shift is free at once.
    Could you come <b>if nobody else can</b>? Then I ask the others, and the shift is yours until one says yes.
drop-button = I cannot come at all
standin-button = Find a stand-in
keep-button = I will come after all
drop-done = <b>You are off this shift</b>
drop-late = Thank you for saying so. It is soon, so I ask the whole team now, and the host is told.
drop-asking = Thank you for saying so in good time. I am asking the others on the team.
my-shifts = <b>Your shifts</b>
shift-button-line = { $date } { $role }
my-shift-line = { $date }: { $title }, { $role }
my-shift-standin = { $date }: { $title }, { $role }. I am looking for a stand-in
my-shift-cancelled = { $date }: { $title }, { $role }. Cancelled
shift-open-button = See the shift
shift-asked = <b>Can you take a shift?</b> Somebody on the team cannot come.
shift-asked-by = Dear { $name }. { $who } would like to ask you in person: <b>Can you take a shift?</b>
shift-not-now-button = Not this time
shift-not-now = Thank you for the answer. I will ask somebody else.
shift-ask-over = Somebody else has taken the shift. Thank you for letting me ask.
shift-relieved = <b>A stand-in has been found</b>
    You do not need to come.
shift-changed = <b>Your shift has a new time</b>
shift-changed-times = Before: { $old }
    Now: <b>{ $date }</b>
shift-changed-why = { $reason }
shift-changed-still = The shift is still yours. If you cannot come, please say so.
shift-gone = <b>Your shift is no longer needed</b>
shift-gone-rest = You do not need to come to it.
shift-on-again = <b>Your shift is on again</b>
helper-new = <b>{ $who } would like to help</b>
    { $name }, { $role }
helper-children = <b>{ $who } helps where there are children</b>
    { $name }, { $role }
helper-unsettled = Not settled yet: { $needs }
helper-settled = Settled: { $needs }
helper-waits = The role needs your yes. Talk with the person first.
helper-in = The person is on the team and can take shifts.
helper-settle-first = The person is in, but can only take shifts once you have talked and it is settled.
settle-button = Settled: { $need }
welcome-button = Say yes
helper-welcome = <b>The coordinator has said yes</b>
    You are now part of it: { $role }, { $name }. Take a shift when it suits you.
helper-on-shifts = { $n ->
    [one] The person is on 1 shift to come.
   *[other] The person is on { $n } shifts to come.
}
off-ask-button = Take off the shift
off-ask = { $n ->
    [one] Take { $who } off the shift until you have talked? I write kindly to the person and ask others to take it.
   *[other] Take { $who } off the { $n } shifts until you have talked? I write kindly to the person and ask others to take them.
}
off-yes-button = Yes, take off the shift
off-done = Done. { $who } gets a kind message, and others are asked.
helper-off = <b>We would like to talk with you first</b>
    { $name }, { $role }
    Children are there now. So the coordinator talks with you before you help again. { $n ->
        [one] Until then we ask others to take your shift.
       *[other] Until then we ask others to take your { $n } shifts.
    }
    You have done nothing wrong. Thank you for helping.
error-shift-begun = The shift has begun or is over. Call the host if you are on your way.
error-shift-full = Others have taken the shift. Look in Open shifts to see where somebody is needed.
error-shifts-overlap = You already have a shift at that time: { $title }, { $starts_at }. Cancel it if you would rather have this one.
error-not-in-role = First join the team: { $role }. Press I would like to help and choose it there.
error-awaits-approval = The coordinator has to say yes first: { $role }. I will write to you as soon as that happens.
error-need-unsettled = The coordinator has to talk with you about this first: { $need }. Write to us if you would like to start now.
error-role-age = This role is for people aged { $age } or more. Write to us, and we will find something else. If you are under 15, ask together with your mother or father.
error-ends-too-late = The shift ends after 20:00 and is for people aged 18 or more. See if an earlier shift suits you.
take-overlap = <b>Two things at the same time</b>
    You want to take a shift: { $title }, { $role }, { $date }.
    You are already signed up as a guest: { $other }, { $when }.
    Do you want to take the shift anyway?
take-anyway-button = Take the shift anyway
