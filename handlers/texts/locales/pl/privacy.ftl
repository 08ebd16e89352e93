privacy-text = <b>Co o Tobie przechowujemy</b>
    Hasło, Twój język i Twoje zapisy. Imię tylko wtedy, gdy je wpiszesz.
    Nie przechowujemy Twojego imienia z Telegrama ani tego, czego szukasz.
    Wszystko, co wskazuje na Ciebie, jest zaszyfrowane.

    Odpowiada za to Ishøj Kommune. Danych używamy tylko po to, aby trzymać Ci miejsce i liczyć, ile osób przychodzi.
    Twoje zapisy usuwamy 90 dni po terminie. Liczby zostają, ale bez Ciebie.
    Telegram może czytać to, co tu piszesz. Dlatego nie pisz o chorobach i nigdy nie podawaj numeru CPR.

    Możesz zobaczyć i usunąć wszystko, co mamy. Możesz złożyć skargę do Datatilsynet.
mydata-button = Zobacz moje dane
erase-button = Usuń mnie
erase-ask = <b>Chcesz usunąć wszystko o sobie?</b>
    Odwołamy wszystkie Twoje zapisy i nie będzie można tego cofnąć.
erase-yes-button = Tak, usuń mnie
erase-no-button = Nie, zostaw
erase-done = Wszystko jest usunięte i nic więcej o Tobie nie mamy. Napisz /start, jeśli kiedyś zechcesz zacząć od nowa.
mydata-caption = Wszystko, co o Tobie mamy.
