privacy-text = <b>What we keep about you</b>
    A code word, your language and your sign-ups. A name, if you write one yourself.
    We do not keep your name from Telegram, and not what you search for.
    Everything that points to you is encrypted.

    Ishøj Kommune is responsible. We only use it to hold your place and to count how many people come.
    Your sign-ups are deleted 90 days after the date. The numbers stay, but without you.
    Telegram can read what you write here. So do not write about illness, and never write your CPR number.

    You can see everything we have, and you can delete it. You can complain to Datatilsynet.
mydata-button = See my data
erase-button = Delete me
erase-ask = <b>Do you want to delete everything about you?</b>
    All your sign-ups will be cancelled, and this cannot be undone.
erase-yes-button = Yes, delete me
erase-no-button = No, keep it
erase-done = You are deleted, and we have nothing more about you. Write /start if you want to begin again one day.
mydata-caption = Everything we have about you.
