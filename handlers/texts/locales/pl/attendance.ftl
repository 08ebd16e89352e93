attendance-choose = <b>Kto przyszedł?</b> Wybierz datę.
attendance-none = Nie ma teraz żadnej listy do wypełnienia.
attendance-title = <b>Kto przyszedł?</b>
    { $title }
    { $date }
attendance-how = Naciśnij imię, gdy ktoś przyszedł. Naciśnij jeszcze raz, jeśli przyszło mniej osób, niż było zapisanych.
    Możesz też wpisać jedną liczbę. Policz wszystkich, którzy przyszli, także tych bez zapisu.
attendance-nobody = Nikt się nie zapisał.
attendance-sums = Przyszło: { $came }. Bez imienia: { $nameless }. <b>Razem: { $total }</b>
attendance-unreachable = { $name }: Nie dostaje naszych wiadomości. Zadzwoń.
attendance-unsure = { $name }: Przypomnienie mogło nie dotrzeć.
line-unmarked = { $name } ({ $party })
line-came = { $name }: przyszło { $heads }
line-absent = { $name }: nie przyszło
all-button = Przyszli wszyscy
one-more-button = +1 bez imienia
save-button = Zapisz
attendance-saved = <b>Zapisano</b>
    { $title }
    { $date }
    Przyszło: { $came }. W tym bez imienia: { $nameless }. Nie przyszło: { $absent }. Bez zaznaczenia: { $unmarked }.
attendance-edit-button = Popraw listę
attendance-toast-total = Razem { $total }
attendance-confirm-total = Czy na „{ $title }” { $total ->
    [one] przyszła razem 1 osoba?
    [few] przyszły razem { $total } osoby?
    [many] przyszło razem { $total } osób?
   *[other] przyszło razem { $total } osoby?
}
today-title = <b>Dzisiaj</b>
today-none = Dziś w Twoich zajęciach nic się nie dzieje.
today-line = { $time } { $title }: { $people ->
    [0] nikt się nie zapisał
    [one] 1 osoba zapisana
    [few] { $people } osoby zapisane
    [many] { $people } osób zapisanych
   *[other] { $people } osoby zapisanej
}
attendance-button = Kto przyszedł?
attendance-helpers = <b>Wolontariusze</b>: przyszło { $came } z { $most }. Są na końcu listy i liczą się osobno.
attendance-saved-helpers = Wolontariusze: przyszło { $came }, nie przyszło { $absent }, bez zaznaczenia { $unmarked }.
line-helper = { $role }: { $name }
line-helper-came = { $role }: { $name }, obecność
line-helper-absent = { $role }: { $name }, nieobecność
line-not-helped = { $name }
line-helped = { $name }: { $role }
attendance-helped-button = Kto pomagał?
attendance-helped = <b>Kto pomagał?</b>
    { $title }
    { $date }
    Naciśnij gości, którzy tego dnia pomogli. Naciśnij jeszcze raz, jeśli to pomyłka.
attendance-of-which = Z osób bez imienia: { $figures }.
attendance-of-which-how = Poniżej możesz zaznaczyć, kim były osoby bez imienia. Liczba razem się nie zmieni.
category-up-button = { $name }: { $n }
category-down-button = −1 { $name }
attendance-unanswered = { $name }: Brak odpowiedzi w sprawie nowego terminu.
