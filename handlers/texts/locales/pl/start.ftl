start-hello = <b>Cześć. Nazywam się Kom med.</b>
    Pomagam znaleźć zajęcia w Ishøj, na których można być razem z innymi. To jest dla Ciebie, jeśli masz 15 lat lub więcej.

    Napisz własnymi słowami, czego szukasz, na przykład: <i>jeść razem z innymi</i>. Możesz też nacisnąć przycisk.

    Jestem robotem, więc nie pisz o chorobach ani o swojej sprawie w gminie. Nie pomogę też w kryzysie. Jeśli komuś grozi niebezpieczeństwo, zadzwoń pod 112.
start-practice = <i>To jest sala ćwiczeń. Daty i miejsca są tylko przykładami.</i>
start-invited = <b>Witamy.</b> Twoja rola to teraz: { $role }{ $initiative ->
    [all] { "" }, wszystkie zajęcia
   *[other] { "" }, { $initiative }
}.

    Naciśnij przycisk, gdy będzie Ci potrzebny.
start-invite-spent = Link był już użyty albo jest za stary. Poproś o nowy tę osobę, która Ci go dała.
role-admin = administrator
role-coordinator = koordynator
role-host = gospodarz
role-volunteer = wolontariusz
language-asked = W jakim języku chcesz pisać?
language-chosen = Teraz piszę po polsku. To, co piszą sami organizatorzy, jest często po duńsku.
help-text = <b>Jak korzystać z Kom med</b>
    Napisz własnymi słowami, czego szukasz, a pokażę Ci to, co najlepiej pasuje.
    Możesz naciskać przyciski albo wpisać to, co jest na nich napisane.

    Napisz /mine, aby zobaczyć swoje zapisy.
    Napisz /stop, jeśli nie chcesz więcej wiadomości.
    Napisz /akut, jeśli sprawa jest pilna.

    Jestem robotem i nie pomogę w kryzysie. Jeśli komuś grozi niebezpieczeństwo, zadzwoń pod 112.
help-staff = Dla gospodarzy i koordynatorów: /hvem_kom · /i_dag · /tal · /indbakke · /koordinator
stop-done = Nie będę już sam z siebie wysyłać wiadomości, ale Twoje zapisy nadal są ważne.
    Napisz /start, jeśli zmienisz zdanie.
group-hello = Odpowiadam tylko w prywatnej rozmowie. Naciśnij przycisk, jeśli chcesz do mnie napisać.
group-button = Napisz do Kom med
group-urgent = Czy komuś grozi teraz niebezpieczeństwo? <b>Zadzwoń pod 112.</b>
apology = Przepraszam, coś poszło u mnie nie tak. Spróbuj jeszcze raz za chwilę.
    Jeśli to się powtórzy, napisz /kontakt i powiedz nam, co chcesz zrobić.
outage-text = Przepraszam, w tej chwili nie mogę niczego sprawdzić. Twoja wiadomość nie zginęła.
    Dostaniesz odpowiedź, gdy tylko znów będę mógł. Jeśli ktoś jest w niebezpieczeństwie, zadzwoń pod 112.
outage-toast = W tej chwili nie mogę niczego sprawdzić. Dostaniesz odpowiedź, gdy tylko znów będę mógł.
kind-photo = Nie widzę zdjęć. Napisz do mnie słowami.
kind-voice = Umiem czytać tylko tekst. Napisz to do mnie, a odpowiem.
kind-sticker = Dziękuję. Rozumiem tylko słowa, więc napisz, czego szukasz.
kind-file = Nie umiem otwierać plików ani miejsc na mapie. Napisz do mnie słowami.
kind-other = Takich wiadomości nie umiem czytać. Napisz do mnie słowami.
kind-forwarded = Nie czytam wiadomości, które napisał ktoś inny. Napisz własnymi słowami, czego szukasz.
kind-edited = Nie widzę poprawek. Napisz tę wiadomość jeszcze raz.
kind-cpr = To wygląda na numer CPR. Wiadomość jest usunięta i nie przechowuję jej.
    Nigdy nie podawaj tu numeru CPR. Daty wybiera się przyciskami.
unknown-command = Nie znam tego polecenia. Napisz własnymi słowami albo naciśnij przycisk.
old-button = Ten przycisk jest za stary. Oto nowy.
today-button = Dzisiaj
dates-button = Twoje terminy
tally-button = Liczby
inbox-button = Skrzynka
