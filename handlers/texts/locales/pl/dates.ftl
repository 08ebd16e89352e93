# A coordinator's dates: cancelled, moved, held after all.
dates-title = <b>Twoje terminy</b>
    Naciśnij termin, żeby go zobaczyć, odwołać albo przesunąć.
dates-date = <b>{ $title }</b>
    { $date }
dates-is-cancelled = <b>Odwołane</b>
dates-people = { $people ->
    [0] Nikt się nie zapisał.
    [one] Bierze udział 1 osoba.
    [few] Biorą udział { $people } osoby.
    [many] Bierze udział { $people } osób.
   *[other] Bierze udział { $people } osoby.
}
dates-waiting = Lista oczekujących: { $waiting }
dates-offered = Zaproponowane miejsca bez odpowiedzi: { $n }
dates-unanswered = Bez odpowiedzi w sprawie nowego terminu ({ $n }): { $names }
dates-cancel-button = Odwołaj { $date }
dates-move-button = Przesuń { $date }
dates-hold-button = Jednak się odbędzie
dates-when = Kiedy ma się odbyć zamiast tego?
    { $title }
    Teraz: { $date }
    Napisz datę i godzinę, na przykład "11.12. 18:00".
dates-when-bad = Nie udało mi się tego odczytać. Napisz na przykład "11.12. 18:00".
dates-hour-later-button = Godzinę później
dates-day-later-button = Dzień później
dates-week-later-button = Tydzień później
dates-cancel = <b>Odwołanie</b>
    { $title }
    { $date }
dates-move = <b>Przesunięcie</b>
    { $title }
    Było: { $old }
    Będzie: <b>{ $date }</b>
dates-nobody = Nikt się nie zapisał, więc nikt nie dostanie wiadomości.
dates-affected = Liczba miejsc, których to dotyczy: { $people ->
    [one] 1
    [few] { $people }
    [many] { $people }
   *[other] { $people }
}. { $persons ->
    [one] Wiadomość dostanie 1 osoba.
    [few] Wiadomość dostaną { $persons } osoby.
    [many] Wiadomość dostanie { $persons } osób.
   *[other] Wiadomość dostanie { $persons } osoby.
}
dates-why = Dlaczego? Wybierz powód albo napisz własny. Wszyscy mogą go przeczytać.
dates-reason-ill = Gospodarz zachorował.
dates-reason-helpers = Brakuje wolontariuszy.
dates-reason-room = Sala jest zajęta.
dates-reason-few = Zapisało się za mało osób.
dates-reason-weather = Pogoda jest za zła.
dates-reason-holiday = To dzień świąteczny.
dates-reason-bad = Napisz powód, najwyżej 500 znaków.
dates-because = Powód: { $reason }
dates-asks-again = Zapytam te osoby, czy nowy dzień im pasuje.
dates-cancel-yes-button = Tak, odwołaj dla wszystkich
dates-move-yes-button = Tak, przesuń dla wszystkich
dates-cancelled = <b>Odwołane</b>
    { $title }
    { $date }
dates-moved = <b>Przesunięte</b>
    { $title }
    Teraz: { $date }
dates-held = <b>Jednak się odbędzie</b>
    { $title }
    { $date }
dates-told = { $n ->
    [one] 1 osoba dostanie wiadomość.
    [few] { $n } osoby dostaną wiadomość.
    [many] { $n } osób dostanie wiadomość.
   *[other] { $n } osoby dostanie wiadomość.
}
dates-ring = { $n ->
    [one] Do 1 osoby nie dotrze wiadomość. Zadzwoń do niej.
    [few] Do { $n } osób nie dotrze wiadomość. Zadzwoń do nich.
    [many] Do { $n } osób nie dotrze wiadomość. Zadzwoń do nich.
   *[other] Do { $n } osoby nie dotrze wiadomość. Zadzwoń do nich.
}
dates-undone = Cofnięto. Nikt nie dostał wiadomości.
    { $title }
    { $date }
moved-also = Czy możesz przyjść także w tym terminie: { $date }?
moved-keep = Twoje miejsce czeka, aż zapisy się zamkną: { $closes }.
moved-kept = To miejsce jest Twoje, nawet jeśli nie zdążysz odpowiedzieć.
moved-agreed = Ten termin jest już przez Ciebie potwierdzony: { $date }. Nie musisz odpowiadać.
coming-moved = Termin zmienił się od tamtej wiadomości. Teraz jest to: { $date }.
reason-in-danish = Napisano po duńsku: { $reason }
place-let-go = Nie wiemy, czy nowy termin Ci pasuje, a inni czekali. Dlatego Twoje miejsce przeszło dalej.
    { $title }
    { $date }
still-unanswered = <b>Bez odpowiedzi w sprawie nowego terminu</b>
    { $title }
    { $date }
    { $names }
dates-open-button = Zobacz termin
moved-shift = Twój dyżur: { $role }, { $date }.
moved-shift-when = Twój dyżur: { $date }.
moved-shift-also = Czy możesz przyjść także w nowym terminie? Dyżur jest Twój, dopóki nie odmówisz. Odpowiedz jednak, żeby gospodarz wiedział.
coming-as-button = Przyjdę ({ $role })
cancel-as-button = Nie przyjdę ({ $role })
volunteers-unanswered = <b>Wolontariusze nie odpowiedzieli w sprawie nowego terminu</b>
    { $title }
    { $date }
    { $names }
    Nadal są na dyżurze. Zadzwoń lub zapytaj, póki jest czas na znalezienie zastępstwa.
