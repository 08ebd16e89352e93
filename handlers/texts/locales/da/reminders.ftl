reminders-choose = Hvornår skal jeg minde dig om dine aftaler?
    Nu: { $now }
reminders-button = Påmindelser
reminders-now-host = som værten har valgt
reminders-now-day = dagen før
reminders-now-hours = 2 timer før
reminders-now-both = dagen før og 2 timer før
reminders-now-never = slet ikke
reminders-way-host = Som værten har valgt
reminders-way-day = Dagen før
reminders-way-hours = 2 timer før
reminders-way-both = Dagen før og 2 timer før
reminders-way-never = Ingen påmindelser
reminders-off = Jeg minder dig ikke mere om dine aftaler, men du får stadig besked, hvis noget bliver aflyst eller flyttet.
reminders-on-button = Mind mig igen
reminders-on = Godt. Jeg minder dig om dine aftaler igen.
