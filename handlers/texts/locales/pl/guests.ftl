guest-button = Zapisz kogoś innego
guest-ask = Kogo zapisujesz? Napisz imię, którego może użyć gospodarz.
    Najpierw zapytaj tę osobę. Wszystkie wiadomości dostajesz ty i przekazujesz je dalej.
guest-no-dates = Nie ma teraz terminów do zapisu.
guest-when = Kiedy chce przyjść: { $name }?
guest-date-button = Zapisz { $date }
join-guest = Zapisana osoba: { $guest }
join-tell-guest = Pamiętaj, żeby przekazać: { $guest }.
coming-guest-button = { $guest } przyjdzie
cancel-guest-button = Odwołaj zapis: { $guest }
group-allow-button = Może zapisać grupę
group-ask = Jak nazywa się grupa i ile osób może najwyżej liczyć? Napisz na przykład: Torsbo 12
group-bad = Napisz nazwę grupy i liczbę, na przykład: Torsbo 12
group-allowed = Grupę { $name } można teraz zapisać, najwyżej osób: { $most }. Ta osoba dostała wiadomość.
group-allowed-you = <b>Możesz teraz zapisać grupę { $name }</b>
    Najwyżej osób razem z opiekunami: { $most }.
group-join-button = Zapisz: { $name }
group-count-ask = Ile osób przyjdzie z grupy { $name }? Napisz uczestnicy + opiekunowie, na przykład: 6 + 2
    Najwyżej osób razem: { $most }.
group-count-bad = Napisz uczestnicy + opiekunowie, na przykład: 6 + 2
group-all-button = Wszystkie terminy
group-done = <b>Grupa { $name } jest zapisana</b>
    { $dates }
group-left-out = Tu było za mało miejsc: { $dates }
    Spróbuj z mniejszą liczbą osób albo napisz do nas.
join-escorts = W tym opiekunowie: { $escorts }
error-group-too-big = Grupa { $name } może liczyć najwyżej osób: { $most }, a co najmniej jedna nie może być opiekunem. Napisz inną liczbę albo napisz do nas.
error-reason-missing = Napisz, dlaczego kolejność jest zmieniana, najwyżej znaków: { $most }. Nic się nie zmieniło.
queue-title = <b>Lista oczekujących</b>
    { $title }, { $date }
queue-line = { $place }. { $name } ({ $party })
queue-first-button = Najpierw: { $name }
queue-empty = Nikogo nie ma na liście oczekujących.
queue-why = Dlaczego zmienić kolejność? Napisz krótko. To zostanie zapisane i ta osoba może to zobaczyć.
queue-moved = Gotowe. Następne wolne miejsce zostanie zaproponowane najpierw tutaj.
queue-moved-offered = Gotowe. Wysłano propozycję miejsca.
queue-show-button = Zobacz listę oczekujących
group-standing = <b>{ $name } przychodzi za każdym razem</b>
    { $title }
group-standing-paused = { $name } ma przerwę i wraca: { $day }.
group-standing-how = Nowe terminy dodają się same. Przed każdym piszę do Ciebie.
group-listed = <b>Grupy, które przychodzą za każdym razem</b>
group-line = { $name }, { $title }
group-end-button = Już nie za każdym razem
group-pause-ask = Kiedy { $name } znowu przyjdzie?
group-ended = { $name } nie przychodzi już za każdym razem: { $title }. Nadal można zapisać się na jeden termin.
group-place = <b>Miejsca dla { $name } są gotowe</b>
    { $title }
    { $date }
    Czy przyjdziecie?
group-no-place = <b>Tym razem nie było miejsca dla { $name }</b>
    { $title }
    { $date }
    Spróbuj z mniejszą liczbą osób albo napisz do nas.
