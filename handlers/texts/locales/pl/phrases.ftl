# Not read by a native speaker yet.
phrases-title = <b>Jak ludzie tego szukają: { $name }</b>
phrases-added = Dziękujemy. Wyszukiwarka zna to teraz: { $name }.
phrases-line = „{ $phrase }” ({ $language })
phrases-ask = Napisz zdanie, które ktoś by napisał, kiedy tego potrzebuje. Pisz o ofercie, nigdy o konkretnej osobie.
phrases-drop-button = Usuń: { $phrase }
phrases-button = Jak ludzie tego szukają
error-phrase-length = Zdanie jest za krótkie albo za długie. Napisz co najmniej { $least }, a najwyżej { $most } znaków w jednym wierszu.
error-phrase-known = Wyszukiwarka zna już to zdanie. Wpisz inne, jeśli ludzie mówią to też innymi słowami.
error-too-many-phrases = Liczba zdań to już { $most }. Usuń jedno, zanim napiszesz nowe.
