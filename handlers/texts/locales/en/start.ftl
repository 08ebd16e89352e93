start-hello = <b>Hello. My name is Kom med.</b>
    I help you find things to do in Ishøj where you can be together with others. It is for you who are 15 or older.

    Write in your own words what you are looking for, for example <i>eat together with others</i>. You can also press a button.

    I am a robot, so please do not write about illness or about your case with the municipality. I cannot help in a crisis either, so call 112 if anyone is in danger.
start-practice = <i>This is the practice room. Dates and places are examples.</i>
start-invited = <b>Welcome.</b> Your role is now { $role }{ $initiative ->
    [all] { "" } for all activities
   *[other] { "" } for { $initiative }
}.

    Press a button when you need it.
start-invite-spent = The link has been used or is too old. Ask the person who gave it to you for a new one.
role-admin = administrator
role-coordinator = coordinator
role-host = host
role-volunteer = volunteer
language-asked = Which language would you like to use?
language-chosen = Now I write in English. What the organisers write themselves is often in Danish.
help-text = <b>How to use Kom med</b>
    Write in your own words what you are looking for, and I will show you what fits best.
    You can press the buttons, or you can write what they say.

    Write /mine to see your sign-ups.
    Write /stop if you do not want more messages.
    Write /akut if it is urgent.

    I am a robot and cannot help in a crisis. Call 112 if anyone is in danger.
help-staff = For hosts and coordinators: /hvem_kom · /i_dag · /tal · /indbakke · /koordinator
stop-done = I will not send you any more messages on my own, but your sign-ups still stand.
    Write /start if you change your mind.
group-hello = I only answer in a private chat. Press the button if you want to write to me.
group-button = Write to Kom med
group-urgent = Is anyone in danger right now? <b>Call 112.</b>
apology = Sorry, something went wrong at my end. Please try again in a moment.
    If it happens again, write /kontakt and tell us what you wanted to do.
outage-text = Sorry, I cannot look anything up right now. What you wrote is not lost.
    You will get an answer as soon as I can again. If anyone is in danger, call 112.
outage-toast = I cannot look anything up right now. You will get an answer as soon as I can again.
kind-photo = I cannot see pictures, so please write to me in words.
kind-voice = I can only read text. Write it to me, and I will answer you.
kind-sticker = Thank you. I only understand words, so write what you are looking for.
kind-file = I cannot open files or locations, so please write to me in words.
kind-other = I cannot read that kind of message. Please write to me in words.
kind-forwarded = I do not read messages that others have written. Write yourself what you are looking for.
kind-edited = I cannot see corrections. Please write the message again.
kind-cpr = That looks like a CPR number. I have deleted the message and do not keep it.
    Never write your CPR number here. You choose dates with the buttons.
unknown-command = I do not know that command. Write in your own words, or press a button.
old-button = That button is too old. Here is a new one.
today-button = Today
dates-button = Your dates
tally-button = Figures
inbox-button = Inbox
