helping-where = <b>Gdzie chcesz pomagać?</b> Na górze są miejsca, w których brakuje najwięcej osób.
helping-none = Teraz nie ma dyżurów w kalendarzu. Napisz do nas, a znajdziemy coś dla Ciebie.
helping-place = <b>{ $name }</b>. Brakuje osób w ciągu czterech tygodni: { $lacking }
helping-other-button = Inne sposoby pomocy
helping-roles = <b>{ $name }</b>
    W czym chcesz pomóc?
helping-roles-none = Teraz w kalendarzu nie ma dyżurów: { $name }. Napisz do nas, jeśli chcesz tu pomagać.
helping-role = <b>{ $role }</b>. Brakuje osób w ciągu czterech tygodni: { $lacking }
helping-role-needs = Koordynator porozmawia z Tobą o: { $needs }
helping-certificate = Tutaj są dzieci, dlatego organizator musi mieć zaświadczenie (børneattest), zanim zaczniesz. Organizator dostaje je od policji. Jest bezpłatne, a zgodę dajesz samodzielnie w Digital Post.
helping-role-age = Dla osób w wieku { $age } lat i więcej.
helping-role-approval = Zanim zaczniesz, koordynator musi się zgodzić.
helping-role-asked = Twoje zgłoszenie już jest. Koordynator wkrótce odpowie.
helping-role-held = Już tu pomagasz.
helping-akasse = Możesz pomagać jako wolontariusz. Dostajesz dagpenge albo efterløn? Zanim się zgodzisz, zapytaj swoją a-kasse.
helping-age = { $role }: dla osób w wieku { $age } lat i więcej. Ile masz lat? Nie zapisuję Twojej odpowiedzi.
age-under-15-button = Mniej niż 15 lat
age-under-18-button = 15-17 lat
age-grown-up-button = 18 lat lub więcej
helper-done = <b>Dziękujemy, że chcesz pomóc</b>
    Jesteś już w zespole: { $role }, { $name }.
    Damy znać koordynatorowi.
helper-asked = <b>Dziękujemy, że chcesz pomóc</b>
    { $role }, { $name }.
    Najpierw zgodę daje koordynator, a potem do Ciebie napiszę.
helper-next = Tutaj kogoś brakuje. Naciśnij, aby wziąć dyżur.
helping-leave-button = Zrezygnuj: { $role }
helping-left = Nie ma Cię już w zespole: { $role }, { $name }. Dziękujemy za pomoc. Dyżury już wzięte nadal obowiązują.
shifts-button = Wolne dyżury
shifts-open = <b>Tutaj kogoś brakuje</b>
shifts-open-none = W Twoich zespołach nikogo teraz nie brakuje. Napiszę, jeśli ktoś zrezygnuje.
shift-open-line = { $date }
    { $title }, <b>{ $role }</b>. Brakuje: { $lacking }
take-button = Weź dyżur { $date } { $role }
shift-done = <b>Dyżur jest Twój</b>
shift-off = <b>Ten dyżur nie jest już Twój</b>
shift-cancelled = <b>Dyżur jest odwołany</b>
shift-what = { $title }, <b>{ $role }</b>
shift-when = { $date }
shift-role = Twoja rola: <b>{ $role }</b>
shift-contact = Zadzwoń w razie potrzeby: { $name } { $phone }
shift-practical = Warto wiedzieć: { $text }
shift-standin = Szukam zastępstwa. Dyżur jest Twój, dopóki ktoś się nie zgodzi.
drop-ask = <b>W ogóle</b> nie możesz przyjść? Wtedy dyżur od razu jest wolny.
    Możesz, <b>jeśli nikt inny nie może</b>? Wtedy zapytam innych, a dyżur jest Twój, dopóki ktoś się nie zgodzi.
drop-button = W ogóle nie mogę przyjść
standin-button = Znajdź zastępstwo
keep-button = Jednak przyjdę
drop-done = <b>Dyżur został odwołany</b>
drop-late = Dziękuję za wiadomość. To już wkrótce, więc pytam cały zespół, a gospodarz dostanie wiadomość.
drop-asking = Dziękuję za wiadomość na czas. Pytam inne osoby z zespołu.
my-shifts = <b>Twoje dyżury</b>
shift-button-line = { $date } { $role }
my-shift-line = { $date }: { $title }, { $role }
my-shift-standin = { $date }: { $title }, { $role }. Szukam zastępstwa
my-shift-cancelled = { $date }: { $title }, { $role }. Odwołane
shift-open-button = Zobacz dyżur
shift-asked = <b>Czy możesz wziąć dyżur?</b> Ktoś z zespołu nie może przyjść.
shift-asked-by = Dzień dobry, { $name }. { $who } pyta właśnie Ciebie: <b>Czy możesz wziąć dyżur?</b>
shift-not-now-button = Nie tym razem
shift-not-now = Dziękuję za odpowiedź. Zapytam kogoś innego.
shift-ask-over = Ktoś inny wziął dyżur. Dziękuję, że można było zapytać.
shift-relieved = <b>Jest zastępstwo</b>
    Nie musisz przychodzić.
shift-changed = <b>Twój dyżur ma nowy termin</b>
shift-changed-times = Przedtem: { $old }
    Teraz: <b>{ $date }</b>
shift-changed-why = { $reason }
shift-changed-still = Dyżur nadal jest Twój. Jeśli nie możesz przyjść, daj znać.
shift-gone = <b>Twój dyżur został odwołany</b>
shift-gone-rest = Nie musisz przychodzić na dyżur.
shift-on-again = <b>Twój dyżur znowu się odbędzie</b>
helper-new = <b>{ $who } chce pomagać</b>
    { $name }, { $role }
helper-children = <b>{ $who } pomaga tam, gdzie są dzieci</b>
    { $name }, { $role }
helper-unsettled = Jeszcze nieustalone: { $needs }
helper-settled = Ustalone: { $needs }
helper-waits = Ta rola wymaga Twojej zgody. Najpierw porozmawiaj z tą osobą.
helper-in = Osoba jest w zespole i może brać dyżury.
helper-settle-first = Osoba jest w zespole, ale może brać dyżury dopiero po rozmowie, gdy sprawa będzie wyjaśniona.
settle-button = Ustalone: { $need }
welcome-button = Zgadzam się
helper-welcome = <b>Koordynator się zgodził</b>
    Jesteś już w zespole: { $role }, { $name }. Weź dyżur, kiedy Ci pasuje.
helper-on-shifts = { $n ->
    [one] Osoba ma przed sobą 1 dyżur.
    [few] Osoba ma przed sobą { $n } dyżury.
    [many] Osoba ma przed sobą { $n } dyżurów.
   *[other] Osoba ma przed sobą { $n } dyżuru.
}
off-ask-button = Zdejmij z dyżuru
off-ask = { $n ->
    [one] Zdjąć z dyżuru, dopóki nie porozmawiacie: { $who }? Napiszę uprzejmie do tej osoby i zapytam innych o dyżur.
    [few] Zdjąć z { $n } dyżurów, dopóki nie porozmawiacie: { $who }? Napiszę uprzejmie do tej osoby i zapytam innych o dyżury.
    [many] Zdjąć z { $n } dyżurów, dopóki nie porozmawiacie: { $who }? Napiszę uprzejmie do tej osoby i zapytam innych o dyżury.
   *[other] Zdjąć z { $n } dyżuru, dopóki nie porozmawiacie: { $who }? Napiszę uprzejmie do tej osoby i zapytam innych o dyżury.
}
off-yes-button = Tak, zdejmij z dyżuru
off-done = Gotowe. { $who } dostanie uprzejmą wiadomość, a inni zostaną zapytani.
helper-off = <b>Chcemy najpierw z Tobą porozmawiać</b>
    { $name }, { $role }
    Teraz są tam dzieci. Dlatego koordynator porozmawia z Tobą, zanim znów pomożesz. { $n ->
        [one] Do tego czasu zapytamy innych o Twój dyżur.
        [few] Do tego czasu zapytamy innych o Twoje { $n } dyżury.
        [many] Do tego czasu zapytamy innych o Twoje { $n } dyżurów.
       *[other] Do tego czasu zapytamy innych o Twoje { $n } dyżuru.
    }
    To nie jest Twoja wina. Dziękujemy za pomoc.
error-shift-begun = Dyżur już się zaczął albo skończył. Zadzwoń do gospodarza, jeśli jesteś w drodze.
error-shift-full = Ktoś już wziął ten dyżur. Zobacz w wolnych dyżurach, gdzie jeszcze kogoś brakuje.
error-shifts-overlap = Masz już dyżur w tym czasie: { $title }, { $starts_at }. Odwołaj go, jeśli wolisz ten.
error-not-in-role = Najpierw dołącz do zespołu: { $role }. Naciśnij Chcę pomagać i wybierz go tam.
error-awaits-approval = Najpierw musi się zgodzić koordynator: { $role }. Napiszę, gdy tylko to się stanie.
error-need-unsettled = Koordynator musi najpierw z Tobą porozmawiać o: { $need }. Napisz do nas, jeśli chcesz zacząć teraz.
error-role-age = Ta rola jest dla osób w wieku { $age } lat i więcej. Napisz do nas, a znajdziemy coś innego. Jeśli masz mniej niż 15 lat, zapytaj razem z mamą albo tatą.
error-ends-too-late = Dyżur kończy się po godz. 20 i jest dla osób od 18 lat. Zobacz, czy pasuje Ci wcześniejszy dyżur.
take-overlap = <b>Dwie rzeczy w tym samym czasie</b>
    Chcesz wziąć dyżur: { $title }, { $role }, { $date }.
    Masz już zapis jako gość: { $other }, { $when }.
    Czy mimo to chcesz wziąć dyżur?
take-anyway-button = Weź dyżur mimo to
