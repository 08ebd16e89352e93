# Helping every week without taking a shift every week.
regular-helper-done = <b>Pomagasz stale</b>
    { $title }, { $role }, { $rhythm }
regular-helper-how = Za każdym razem wpisuję Cię na dyżur i piszę. Odpowiedz tylko wtedy, gdy nie możesz przyjść. Jeśli któregoś dnia jest dość osób, też dam znać.
regular-helper-line = { $title }, { $role }, { $rhythm }
regular-helper-left = Nie pomagasz już stale: { $title }, { $role }. Nadal możesz wziąć jeden dyżur, kiedy Ci pasuje.
regular-freed = Dyżury, od których masz teraz wolne: { $freed }. Pytam inne osoby z zespołu.
regular-freed-late = Z nich tyle zaczyna się w ciągu doby: { $late }. Gospodarz i koordynator od razu dostaną wiadomość.
regular-kept = Dyżury z Twoją odpowiedzią: { $kept }. Są nadal ważne, dopóki ich nie odwołasz.
regular-shift = <b>Twój stały dyżur</b>
    { $title }, { $role }
    { $date }
    Czy przyjdziesz?
regular-shift-discreet = <b>Twoje stałe spotkanie</b>
    { $date }
    Czy przyjdziesz?
regular-no-shift = <b>Tym razem jest dość osób do pomocy</b>
    { $title }, { $role }
    { $date }
    Masz wolne. Zobacz w wolnych dyżurach, gdzie jeszcze kogoś brakuje.
error-enough-help-regularly = Dość osób pomaga tu już stale: { $role }. Nadal możesz brać po jednym dyżurze.
regular-shift-also = W tym samym czasie masz zapis jako gość: { $title }, { $date }. Jeśli nie zdążysz na jedno i drugie, odwołaj jedno z nich.
