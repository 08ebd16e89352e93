reminder = { $days ->
    [0] Przypominam, dziś:
    [1] Przypominam, jutro:
    [one] Przypominam, za { $days } dzień:
    [few] Przypominam, za { $days } dni:
    [many] Przypominam, za { $days } dni:
   *[other] Przypominam, za { $days } dnia:
}
    <b>{ $title }</b>
    { $date }
reminder-place = Miejsce: { $place }
reminder-party = Zapisanych razem: { $party }.
reminder-bring = Weź ze sobą: { $bring }
coming-button = Przyjdę
no-reminders-button = Bez przypomnień
place-offered = <b>Jest dla Ciebie miejsce</b>
    { $title }
    { $date }
    Trzymam to miejsce do: { $until }.
accept-button = Tak, biorę to miejsce
decline-button = Nie, dajcie je komuś innemu
occurrence-cancelled = <b>Odwołane</b>
    { $title }
    { $date }
    { $reason }
occurrence-moved = <b>Przesunięte</b>
    { $title }
    Przedtem: { $old }
    Teraz: <b>{ $date }</b>
    { $reason }
occurrence-elsewhere = <b>Nowe miejsce</b>
    { $title }
    { $date }
    Przedtem: { $old }
    Teraz: <b>{ $place }</b>
    { $reason }
occurrence-moved-from-place = Poprzednie miejsce: { $place }
occurrence-moved-place = Miejsce: { $place }
occurrence-back = <b>Spotkanie jednak się odbędzie</b>
    { $title }
    { $date }
next-dates = Następne terminy: { $dates }
perhaps-twice = Ta wiadomość może przyjść dwa razy.
case-new = Ktoś do Was napisał. Naciśnij przycisk, aby przeczytać wiadomość.
case-open-button = Przeczytaj w skrzynce
case-answer = <b>Odpowiedź: { $who }</b>
    { $text }
case-answer-again-button = Napisz do nas znowu
invite-used = Twój link (rola: { $role }) jest już użyty. Osoba: { $who }.
