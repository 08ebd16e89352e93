# A coordinator writes to everybody on a date.
message-button = Do wszystkich: { $date }
message-title = <b>Napisz do wszystkich</b>
    { $title }
    { $date }
message-ask = Napisz teraz wiadomość, którą chcesz wysłać. Najwięcej znaków: { $most }.
    Dostaną ją wszyscy, którzy są zapisani, czekają na miejsce albo mają tego dnia dyżur. Teraz to { $n ->
    [one] 1 osoba.
    [few] { $n } osoby.
    [many] { $n } osób.
   *[other] { $n } osoby.
}
message-ask-discreet = Nie pisz, czego dotyczy spotkanie: ktoś inny może patrzeć na telefon.
message-words = { $words }
message-words-in-danish = Napisane po duńsku:
    { $words }
message-persons = { $n ->
    [one] Wiadomość dostanie 1 osoba.
    [few] Wiadomość dostaną { $n } osoby.
    [many] Wiadomość dostanie { $n } osób.
   *[other] Wiadomość dostanie { $n } osoby.
}
message-leaves = Wyślemy ją w terminie: { $date }.
message-again = Jeśli chcesz coś zmienić, napisz po prostu całą wiadomość jeszcze raz.
message-yes-button = Tak, wyślij do wszystkich
message-undone = Cofnięto. Nikt nie dostał wiadomości.
message-last = <b>Ostatnia wiadomość do wszystkich</b>
message-received = <b>Wiadomość: { $title }</b>
    { $date }
error-link-inside = W wiadomości jest link do Telegrama, a takich nie przekazuję. Napisz wiadomość jeszcze raz bez linku.
error-secret-inside = Coś w wiadomości wygląda jak numer CPR. Napisz wiadomość jeszcze raz bez niego.
error-nobody-to-tell = Nikt nie jest zapisany na ten dzień, więc nie ma do kogo pisać. Napisz ponownie, gdy ktoś się zapisze.
error-message-left = Część osób ma już wiadomość, więc nie można jej cofnąć. Jeśli coś było nie tak, napisz nową.
