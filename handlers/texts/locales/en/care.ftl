urgent-danger = Are you or somebody else in danger right now? <b>Call 112.</b>
urgent-robot = I am a robot. Nobody reads what you write here.
urgent-line = { $name }: { $number }{ $open ->
    [yes] { "" } (open now)
   *[no] { "" } (closed now)
}
urgent-no-lines = Talk to a person you trust. You can also call your doctor.
urgent-ask = Do you need help now?
urgent-yes-button = Yes, I need help
urgent-carry-on-button = Back to what I was doing
urgent-carry-on = Just carry on writing.
contact-text = <b>Write to us</b>
    A person reads your message and answers you here in the chat.
    Please do not write about your case with the municipality here. Use Digital Post, or call the municipality.
    Write your message now:
contact-text-offer = <b>Write to us about { $name }</b>
    A person reads your message and answers you here in the chat.
    Please do not write about your case with the municipality here. Use Digital Post, or call the municipality.
    Write your message now:
contact-sent = Thank you. Your message has been sent, and the answer will come here in the chat.
contact-nobody = Thank you. Your message is saved, but there is no coordinator yet, so the answer may take a while.
contact-drop-button = No, I will not write
inbox-title = <b>Inbox</b>
inbox-none = The inbox is empty.
inbox-case = <b>{ $who }</b> about { $about }, { $date }
    { $text }
inbox-about-anything = anything at all
inbox-answer-button = Answer
inbox-close-button = Close the case
inbox-closed = The case is closed.
inbox-answer-ask = Write your answer now. It will be sent exactly as you write it.
inbox-answer-sent = Your answer has been sent.
