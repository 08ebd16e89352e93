coverage-button = Kogo brakuje
coverage-coordinator = Koordynator
coverage-where = <b>Wolontariusze na najbliższe cztery tygodnie</b>
    Na górze są miejsca, w których brakuje najwięcej osób.
coverage-nothing = W kalendarzu nie ma dyżurów na najbliższe cztery tygodnie, więc nie ma tu czego pilnować.
coverage-news = <b>Nowości o wolontariuszach</b>
coverage-title = <b>{ $name }</b>
    Brakuje osób w ciągu czterech tygodni: { $lacking }
coverage-covered = <b>{ $name }</b>
    Na wszystkich dyżurach w ciągu czterech tygodni jest dość osób.
coverage-one = Zależy od jednej osoby: { $roles }
coverage-nobody = W zespole nie ma jeszcze nikogo: { $roles }
coverage-press = Naciśnij dyżur, jeśli chcesz sam zapytać kogoś, czy może go wziąć.
coverage-choose = <b>Kogo chcesz zapytać?</b>
coverage-lacking = Brakuje: { $lacking }
coverage-waiting = Pytani, jeszcze bez odpowiedzi: { $names }
coverage-chosen = Wybrani: { $names }
coverage-off-button = Wybrano: { $name }
coverage-order = Na górze jest osoba, której najdłużej nikt nie pytał. Możesz zapytać naraz najwyżej tyle osób: { $most }. Pierwsza, która się zgodzi, dostaje dyżur.
coverage-wait = Trzy osoby zostały już zapytane o ten dyżur. Poczekaj na odpowiedź jednej z nich, zanim zapytasz więcej.
coverage-enough = Na tym dyżurze nikogo już nie brakuje.
coverage-no-team = W zespole nie ma jeszcze nikogo, więc nie ma kogo zapytać. Do zespołu dołącza się przyciskiem Chcę pomagać.
coverage-nobody-free = Wszyscy w zespole byli już pytani, są zajęci albo nie mogą wziąć tego dyżuru.
coverage-ask-button = Wyślij pytanie ({ $n })
coverage-asked = <b>Pytam teraz: { $names }</b>
coverage-asked-next = Pierwsza osoba, która się zgodzi, dostaje dyżur, a inne dostaną wiadomość. Napiszę, gdy odpowiedzą.
coverage-undone = Cofnięto. Nikt nie został zapytany.
coverage-yes = <b>Dyżur bierze: { $who }</b>
coverage-no = <b>Tym razem nie może: { $who }</b>
coverage-silent = <b>Nie ma odpowiedzi: { $who }</b>
coverage-other-button = Zapytaj kogoś innego
coverage-no-more-button = Nie pytaj mnie więcej
coverage-no-more-done = Nie będę już pytać Cię o wolne dyżury. Dyżury już wzięte nadal obowiązują.
coverage-again-button = Możesz mnie znów pytać
coverage-again-done = Dziękuję. Zapytam znowu, gdy w jednym z Twoich zespołów kogoś zabraknie.
error-nobody-missing = Na tym dyżurze nikogo już nie brakuje. W części Kogo brakuje zobaczysz, gdzie jeszcze potrzeba osób.
error-too-many-asked = O jeden dyżur możesz zapytać naraz najwyżej tyle osób: { $most }. Najpierw usuń jedną z nich albo poczekaj na odpowiedź.
try-helping = To już trzy wizyty, i bardzo nas to cieszy: { $name }
    <b>Chcesz spróbować pomóc przez jeden wieczór?</b>
    Jeśli się zgodzisz, możemy Cię zapytać, gdy kogoś zabraknie. Zawsze możesz znów odmówić.
try-yes-button = Tak, zapytaj mnie
try-no-button = Nie, dziękuję
try-yes-done = <b>Dziękujemy, że chcesz spróbować.</b> Wybierz, w czym chcesz pomóc. Może to być tylko jeden raz.
try-no-done = Dziękuję za odpowiedź. To zupełnie w porządku i nie zapytam więcej. Zawsze zapraszamy jako gościa.
