reminders-choose = Kiedy mam przypominać o spotkaniach?
    Teraz: { $now }
reminders-button = Przypomnienia
reminders-now-host = tak, jak ustalił gospodarz
reminders-now-day = dzień wcześniej
reminders-now-hours = 2 godziny wcześniej
reminders-now-both = dzień i 2 godziny wcześniej
reminders-now-never = nigdy
reminders-way-host = Jak ustalił gospodarz
reminders-way-day = Dzień wcześniej
reminders-way-hours = 2 godziny wcześniej
reminders-way-both = Dzień i 2 godziny wcześniej
reminders-way-never = Bez przypomnień
reminders-off = Nie będę już przypominać. Jeśli coś zostanie odwołane albo przesunięte, nadal dam Ci znać.
reminders-on-button = Przypominaj znowu
reminders-on = Dobrze. Znowu będę przypominać.
