privacy-text = <b>Co o Tobie przechowujemy</b>
    Hasło, Twój język, Twoje zapisy i to, co do nas piszesz. Imię tylko wtedy, gdy je wpiszesz.
    Nie przechowujemy Twojego imienia z Telegrama ani tego, czego szukasz.
    Imię, zapisy i wiadomości są zaszyfrowane.

    Odpowiada za to Ishøj Kommune. Danych używamy do Twoich zapisów i do liczenia, ile osób przychodzi.
    Twoje zapisy usuwamy 90 dni po terminie. Liczby zostają, ale bez Ciebie.
    Telegram może czytać to, co tu piszesz. Dlatego nie pisz o chorobach i nigdy nie podawaj numeru CPR.

    Możesz zobaczyć i usunąć wszystko, co mamy. Możesz złożyć skargę do Datatilsynet.
how-long-button = Jak długo?
privacy-how-long = <b>Tak długo to przechowujemy</b>
    Zapisy i dyżury usuwamy 90 dni po terminie.
    To, co do nas piszesz, usuwamy 90 dni po zamknięciu sprawy. Tak samo nasze odpowiedzi.
    Gdy koordynator pisze do wszystkich w danym terminie, wiadomość jest zaszyfrowana i trzymamy ją, aż dojdzie. Gdy termin się zaczyna, już jej nie ma.
    To, co robili tu gospodarze i koordynatorzy, usuwamy po 2 latach.
    Jeśli przez rok nie mamy od Ciebie wiadomości, pytamy, czy chcesz zostać. Jeśli nie odpowiesz w ciągu 4 tygodni, usuwamy wszystko.
mydata-button = Zobacz moje dane
erase-button = Usuń mnie
erase-ask = <b>Chcesz usunąć wszystko o sobie?</b>
    Odwołamy wszystkie Twoje zapisy i nie będzie można tego cofnąć.
erase-yes-button = Tak, usuń mnie
erase-no-button = Nie, zostaw
erase-done = Wszystko jest usunięte i nic więcej o Tobie nie mamy. Napisz /start, jeśli kiedyś zechcesz zacząć od nowa.
mydata-caption = Wszystko, co o Tobie mamy.
farewell = <b>Chcesz zostać z nami?</b>
    Od prawie roku nie mamy od Ciebie wiadomości. Dlatego usuniemy wszystko, co o Tobie mamy. Zrobimy to w dniu: { $date }.
    Jeśli chcesz zostać, naciśnij przycisk albo napisz choć jedno słowo. Jeśli nie, nie musisz nic robić. Zawsze możesz zacząć od nowa.
stay-button = Tak, zostaję
stay-done = Dziękujemy. Zachowamy to, co o Tobie mamy. Napisz, gdy będziesz czegoś potrzebować.
