# What stands around the hits of a search: warm lines, filters, reasons, kinds of offers. Not read by a native speaker yet.
need-lonely = Ciężko jest być tak często w samotności. Wiele osób czuje to samo.
    Tutaj ludzie spotykają się przy zwykłych sprawach.
need-loss = To boli, kiedy traci się kogoś bliskiego.
    Tutaj możesz być z innymi. Mówisz tylko tyle, ile chcesz.
need-papers = W listach i przepisach trudno się odnaleźć.
    Tutaj ktoś Ci w tym pomoże.
need-hard = To nie brzmi łatwo. Dobrze, że pytasz.
    Oto coś, co może Ci pomóc.
why-button = Dlaczego te?
why-title = <b>Dlaczego je pokazuję</b>
why-line = <b>{ $name }</b>: { $reason }
why-name = w Twojej wiadomości jest nazwa «{ $what }»
why-like-name = to, co piszesz, przypomina nazwę «{ $what }»
why-said = inni, którzy tego szukają, piszą «{ $what }»
why-need = piszesz o «{ $what }»
why-words = słowo «{ $what }» jest w opisie
why-said-plain = podobnie piszą inni, kiedy tego szukają
why-need-plain = pomaga w tym, o czym piszesz
why-words-plain = Twoje słowa są w opisie
why-browse = to jedna z rzeczy, które są w Ishøj
why-filters = Twoje pytanie: { $filters }.
filter-remove-button = Usuń: { $filter }
filter-free = za darmo
filter-age = wiek: { $age }
filter-child = dla dziecka
filter-young = dla młodzieży
filter-old = dla seniorów
filter-other = dla kogoś innego
filter-after = po { $time }
filter-before = przed { $time }
find-left-out = Nic nie pasuje: { $filters }. Oto, co jest najbliżej:
wanted-meet = Coś razem z innymi
wanted-learn = Kursy
wanted-advice = Porady i pomoc
wanted-hands = Pomoc jako wolontariusz
kind-to-thanks = Nie ma za co. Napisz znowu, kiedy będziesz czegoś potrzebować.
kind-to-understood = W porządku. Napisz, jeśli czegoś szukasz.
kind-to-farewell = Wszystkiego dobrego. Zawsze możesz do mnie napisać.
