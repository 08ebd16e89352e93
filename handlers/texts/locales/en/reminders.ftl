reminders-choose = When should I remind you of what you have planned?
    Now: { $now }
reminders-button = Reminders
reminders-now-host = as the host has chosen
reminders-now-day = the day before
reminders-now-hours = 2 hours before
reminders-now-both = the day before and 2 hours before
reminders-now-never = never
reminders-way-host = As the host has chosen
reminders-way-day = The day before
reminders-way-hours = 2 hours before
reminders-way-both = Day before and 2 hours before
reminders-way-never = No reminders
reminders-off = I will not remind you any more, but you will still hear from me if something is cancelled or moved.
reminders-on-button = Remind me again
reminders-on = Good. I will remind you again.
