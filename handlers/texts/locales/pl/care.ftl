urgent-danger = Czy Tobie albo komuś innemu grozi teraz niebezpieczeństwo? <b>Zadzwoń pod 112.</b>
urgent-robot = Jestem robotem. Nikt nie czyta tego, co tu piszesz.
urgent-line = { $name }: { $number }{ $open ->
    [yes] { "" } (teraz czynne)
   *[no] { "" } (teraz nieczynne)
}
urgent-no-lines = Porozmawiaj z kimś, komu ufasz. Możesz też zadzwonić do swojego lekarza.
urgent-ask = Potrzebujesz teraz pomocy?
urgent-yes-button = Tak, potrzebuję pomocy
urgent-carry-on-button = Wróć do tego, co było
urgent-carry-on = Możesz po prostu pisać dalej.
contact-text = <b>Napisz do nas</b>
    Twoją wiadomość przeczyta człowiek i odpowie Ci tutaj, na czacie.
    Nie pisz tu o swojej sprawie w gminie. Użyj Digital Post albo zadzwoń do gminy.
    Napisz teraz swoją wiadomość:
contact-text-offer = <b>Napisz do nas: { $name }</b>
    Twoją wiadomość przeczyta człowiek i odpowie Ci tutaj, na czacie.
    Nie pisz tu o swojej sprawie w gminie. Użyj Digital Post albo zadzwoń do gminy.
    Napisz teraz swoją wiadomość:
contact-sent = Dziękujemy. Wiadomość została wysłana, a odpowiedź przyjdzie tutaj, na czacie.
contact-nobody = Dziękujemy. Wiadomość jest zapisana, ale nie ma jeszcze koordynatora, więc odpowiedź może trochę potrwać.
contact-drop-button = Nie, nie chcę pisać
inbox-title = <b>Skrzynka</b>
inbox-none = Skrzynka jest pusta.
inbox-case = <b>{ $who }</b>, temat: { $about }, { $date }
    { $text }
inbox-about-anything = dowolny
inbox-answer-button = Odpowiedz
inbox-close-button = Zamknij sprawę
inbox-closed = Sprawa jest zamknięta.
inbox-answer-ask = Napisz teraz odpowiedź. Wyślemy ją dokładnie tak, jak ją napiszesz.
inbox-answer-sent = Odpowiedź została wysłana.
