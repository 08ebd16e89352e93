find-hits = { $n ->
    [one] Oto, co udało mi się znaleźć:
    [few] Mam { $n } propozycje, które mogą Ci odpowiadać:
    [many] Mam { $n } propozycji, które mogą Ci odpowiadać:
   *[other] Mam { $n } propozycji, które mogą Ci odpowiadać:
}
find-ask = Chodzi Ci o coś z tej listy?
find-hit-date = Następny raz: { $date }
find-hit-old = Działało w { $year } r.
find-nothing = Nic nie pasuje do tego, co piszesz.
    Spróbuj innych słów albo napisz do nas. Wtedy pomoże Ci człowiek.
find-empty = Napisz własnymi słowami, czego szukasz, na przykład: <i>kawa i rozmowa</i>.
find-soon = <b>Już wkrótce</b>
find-soon-none = Nie ma teraz żadnych terminów, ale możesz napisać, czego szukasz.
find-soon-line = { $date }: { $title }{ $left ->
    [none] { "" }
    [full] . Brak miejsc
    [closed] . Zapisy zamknięte
    [not-open] . Zapisy jeszcze się nie zaczęły
    [just-come] . Po prostu przyjdź
    [one] . 1 miejsce
    [few] . { $left } miejsca
    [many] . { $left } miejsc
   *[other] . { $left } miejsca
}
find-volunteer = <b>Chcesz pomóc?</b> Tutaj potrzeba wolontariuszy:
