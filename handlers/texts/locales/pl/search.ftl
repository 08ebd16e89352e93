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
why-name = w Twojej wiadomości jest ta nazwa
why-said = podobnie piszą inni, kiedy tego szukają
why-need = pomaga w tym, o czym piszesz
why-words = Twoje słowa są w opisie
why-target = jest dla osób, o których piszesz
why-organiser = w Twojej wiadomości jest organizator
why-browse = to jedna z rzeczy, które są w Ishøj
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
