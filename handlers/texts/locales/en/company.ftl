company-button = Can somebody come with me?
company-card-button = Back to the activity
company-asked = <b>I have asked for you</b> ({ $name })
    I will write to you here when one of the helpers can come with you.
    You are welcome to sign up meanwhile.
company-nobody = <b>I have made a note of it</b> ({ $name })
    There is nobody to ask yet. I will write to you here when a person has read it.
    You are welcome to sign up meanwhile.
company-question = <b>Will you come along with somebody new?</b>
    A person would like to come to { $name } for the first time, but not alone.
    If you say yes, the two of you can write here and agree where to meet.
company-yes-button = Yes, I would like to
company-no-button = No, not this time
company-yes-done = Thank you. { $who } will hear that you are coming along.
    Now write where and when you can meet. { $who } gets it exactly as you write it.
company-no-done = Thank you for answering. We will ask somebody else.
company-found = <b>You do not have to come alone</b>
    { $who } is coming with you to { $name } and will write to you here about where to meet.
company-write-button = Write to { $who }
company-write-ask = Write your message to { $who } now.
company-words = <b>From { $who }</b>
    { $text }
company-sent = Sent.
error-company-taken = Somebody else has already said yes to coming along. Thank you for offering. There is nothing more for you to do.
