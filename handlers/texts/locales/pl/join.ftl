join-done = <b>Twój zapis został przyjęty</b>
    { $title }
    { $date }
join-place = Miejsce: { $place }
join-party = Razem osób: { $party }{ $children ->
    [0] .
    [one] { "" }, w tym 1 dziecko poniżej 15 lat.
    [few] { "" }, w tym { $children } dzieci poniżej 15 lat.
    [many] { "" }, w tym { $children } dzieci poniżej 15 lat.
   *[other] { "" }, w tym { $children } dziecka poniżej 15 lat.
}
join-code = Twoje hasło to <b>{ $code }</b>. Podaj je gospodarzowi, gdy przyjdziesz.
join-discreet = Gospodarz widzi tylko hasło i nie wie, kim jesteś.
join-reminders = Przypomnę Ci o tym.
join-discreet-title = Twoje spotkanie
choices-button = Inne możliwości
choices = <b>{ $title }</b>
    { $date }
    Co chcesz zrobić?
party-button = Będzie nas więcej
change-button = Zmień liczbę osób
children-button = Przyjdziemy z dziećmi
cancel-button = Odwołaj mój zapis
cancel-date-button = Odwołaj { $date }
calendar-button = Do mojego kalendarza
calendar-caption = Dodaj to do swojego kalendarza.
calendar-remove-button = Usuń z mojego kalendarza
calendar-remove-caption = Otwórz plik, a termin zniknie z Twojego kalendarza.
party-ask = Ile osób przyjdzie w sumie, razem z Tobą? Naciśnij liczbę albo ją wpisz.
party-alone-button = Tylko ja
children-ask = Ile wśród Was jest dzieci poniżej 15 lat?
queue-full = W tym terminie nie ma wolnych miejsc: { $date }.
    Możesz wpisać się na listę oczekujących. Napiszę do Ciebie, gdy zwolni się miejsce.
queue-full-late = W tym terminie nie ma wolnych miejsc: { $date }.
    Teraz jest już za późno, żeby pytać osoby, które czekają. Jeśli zwolni się miejsce, dostanie je ten, kto pierwszy naciśnie.
queue-done = Masz <b>numer { $position } na liście oczekujących</b>.
    { $title }, { $date }
    Napiszę do Ciebie, gdy tylko będzie dla Ciebie miejsce.
queue-done-late = Masz <b>numer { $position } na liście oczekujących</b>.
    { $title }, { $date }
    Teraz jest już za późno, żeby pytać osoby, które czekają. Jeśli zwolni się miejsce, dostanie je ten, kto pierwszy naciśnie.
cancel-done = <b>Zapis został odwołany</b>
    { $title }
    { $date }
cancel-late = To trochę późno, ale nic nie szkodzi. Gospodarz zobaczy to na liście.
cancel-which = Który zapis chcesz odwołać?
cancel-this = Czy chcesz odwołać ten zapis?
cancel-no-button = Nie, przyjdę
cancel-next = Następne terminy:
undo-button = Cofnij
coming-done = Dziękuję. Do zobaczenia.
decline-done = Dziękuję za odpowiedź. Miejsce dostanie następna osoba.
name-ask = Jak gospodarz ma się do Ciebie zwracać? Wpisz imię. Możesz to pominąć, a wtedy gospodarz użyje Twojego hasła.
name-skip-button = Wystarczy hasło
name-done = Dziękuję. Gospodarz zobaczy imię { $name }.
name-skipped = Dobrze. Gospodarz zobaczy tylko Twoje hasło.
name-bad = Wpisz imię, które ma najwyżej 40 znaków i nie zawiera linku.
wish-which-date = Którego dnia chcesz przyjść? Naciśnij dzień albo napisz liczbę od 1 do { $n }.
wish-which-offer = Co chcesz zobaczyć? Naciśnij nazwę albo napisz liczbę od 1 do { $n }.
wish-shall-i = Czy mam Cię zapisać?
wish-shall-i-queue = Nie ma wolnych miejsc. Czy chcesz być na liście oczekujących?
wish-yes-button = Tak, proszę
wish-no-button = Nie, dziękuję
wish-for-what = Na co chcesz przyjść? Napisz, czego szukasz, na przykład <i>wspólne jedzenie</i>.
