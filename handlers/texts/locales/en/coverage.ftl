coverage-button = Who is missing
coverage-coordinator = The coordinator
coverage-where = <b>Volunteers in the next four weeks</b>
    The places that lack most people are at the top.
coverage-nothing = There are no shifts in the calendar for the next four weeks, so there is nothing to look after here.
coverage-news = <b>News about your volunteers</b>
coverage-title = <b>{ $name }</b>
    Missing in the next four weeks: { $lacking }
coverage-covered = <b>{ $name }</b>
    Every shift in the next four weeks has the people it needs.
coverage-one = Depends on one person: { $roles }
coverage-nobody = Nobody in the team yet: { $roles }
coverage-press = Press a shift if you want to ask somebody yourself whether they can take it.
coverage-choose = <b>Whom do you want to ask?</b>
coverage-lacking = Missing: { $lacking }
coverage-waiting = Asked and not answered yet: { $names }
coverage-chosen = Chosen: { $names }
coverage-off-button = Chosen: { $name }
coverage-order = At the top is the one who has not been asked for the longest time. You can ask { $most } at once at most, and the first who says yes gets the shift.
coverage-wait = Three people have been asked about this shift. Wait until one of them has answered before you ask more.
coverage-enough = Nobody is missing on this shift any more.
coverage-no-team = There is nobody in the team yet, so there is nobody to ask. People join by pressing I would like to help.
coverage-nobody-free = Everybody in the team has been asked, is busy or cannot take this shift.
coverage-ask-button = Send the question ({ $n })
coverage-asked = <b>Now I ask { $names }</b>
coverage-asked-next = The first who says yes gets the shift, and the others are told. I write to you when they answer.
coverage-undone = Undone. Nobody has been asked.
coverage-yes = <b>{ $who } has taken the shift</b>
coverage-no = <b>{ $who } cannot this time</b>
coverage-silent = <b>{ $who } has not answered</b>
coverage-other-button = Ask somebody else
coverage-no-more-button = Do not ask me any more
coverage-no-more-done = Then I will not ask you about free shifts any more. The shifts you have already taken still hold.
coverage-again-button = You may ask me again
coverage-again-done = Thank you. Then I will ask you again when somebody is missing in one of your teams.
error-nobody-missing = Nobody is missing on this shift any more. Under Who is missing you can see where else people are wanted.
error-too-many-asked = You can ask { $most } people about one shift at a time at most. Take one of them out first, or wait for an answer.
try-helping = You have been here three times now, and we are happy about that: { $name }
    <b>Would you like to try helping for a single evening?</b>
    If you say yes, we may ask you when somebody is missing. You can always say no again.
try-yes-button = Yes, ask me
try-no-button = No thank you
try-yes-done = <b>Thank you for wanting to try.</b> Choose what you would like to help with. It can be just once.
try-no-done = Thank you for answering. That is quite all right, and I will not ask you again. You are always welcome as a guest.
