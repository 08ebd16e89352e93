company-button = Czy ktoś może pójść ze mną?
company-card-button = Wróć do oferty
company-asked = <b>Zapytałem w twoim imieniu</b> ({ $name })
    Napiszę do ciebie tutaj, gdy ktoś z pomagających będzie mógł pójść z tobą.
    W tym czasie możesz się już zapisać.
company-nobody = <b>Zapisałem to</b> ({ $name })
    Nie ma jeszcze kogo zapytać. Napiszę do ciebie tutaj, gdy ktoś to przeczyta.
    W tym czasie możesz się już zapisać.
company-question = <b>Czy pójdziesz z kimś nowym?</b>
    Pewna osoba chce po raz pierwszy przyjść na: { $name }, ale nie sama.
    Jeśli się zgodzisz, możecie pisać do siebie tutaj i umówić się, gdzie się spotkacie.
company-yes-button = Tak, chętnie
company-no-button = Nie, nie tym razem
company-yes-done = Dziękuję. { $who } dowie się, że idziecie razem.
    Napisz teraz, gdzie i kiedy możecie się spotkać. { $who } dostanie to dokładnie tak, jak napiszesz.
company-no-done = Dziękuję za odpowiedź. Zapytamy kogoś innego.
company-found = <b>Nie musisz przychodzić w pojedynkę</b>
    { $who } idzie z tobą na: { $name } i napisze tutaj, gdzie się spotkacie.
company-write-button = Napisz do: { $who }
company-write-ask = Napisz teraz wiadomość. Dostanie ją { $who }.
company-words = <b>Od: { $who }</b>
    { $text }
company-sent = Wysłano.
error-company-taken = Ktoś inny już się zgodził. Dziękuję za dobrą wolę. Nie musisz robić nic więcej.
