privacy-text = <b>What we keep about you</b>
    A code word, your language, your sign-ups and what you write to us. A name, if you write one yourself.
    We do not keep your name from Telegram, and not what you search for.
    Names, sign-ups and messages are encrypted.

    Ishøj Kommune is responsible. We use it for your sign-ups and to count how many people come.
    Sign-ups are deleted 90 days after the date. The numbers stay, but without you.
    Telegram can read what you write here. So never write about illness or your CPR number.

    You can see and delete everything we have. You can complain to Datatilsynet.
how-long-button = How long?
privacy-how-long = <b>This is how long we keep it</b>
    Sign-ups and shifts are deleted 90 days after the date.
    What you write to us is deleted 90 days after the matter is closed. The same goes for our answers.
    When a coordinator writes to everybody on a date, we keep the message encrypted until it has arrived. When the date begins, it is deleted.
    What hosts and coordinators have done here is deleted after 2 years.
    If we do not hear from you for a year, we ask whether you want to stay. If you do not answer within 4 weeks, we delete everything.
mydata-button = See my data
erase-button = Delete me
erase-ask = <b>Do you want to delete everything about you?</b>
    All your sign-ups will be cancelled, and this cannot be undone.
erase-yes-button = Yes, delete me
erase-no-button = No, keep it
erase-done = You are deleted, and we have nothing more about you. Write /start if you want to begin again one day.
mydata-caption = Everything we have about you.
farewell = <b>Would you like to stay?</b>
    It is almost a year since we last heard from you. So we will delete everything we have about you on { $date }.
    If you want to stay, press the button or just write a word. Otherwise you do not need to do anything. You can always begin again.
stay-button = Yes, keep me
stay-done = Thank you. We keep what we have about you. Write whenever you need something.
