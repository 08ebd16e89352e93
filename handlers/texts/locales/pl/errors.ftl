# One text per class of RuleError.
error-stale = Ten przycisk jest już nieaktualny. Spróbuj jeszcze raz stąd.
error-not-allowed = To mogą zrobić tylko gospodarze i koordynatorzy. Jeśli jesteś jedną z tych osób, poproś o nowy link kogoś, kto Cię zaprosił.
error-not-found = Tego już nie ma. Znajdź stąd coś innego.
error-occurrence-over = To spotkanie już się zaczęło albo skończyło. Wybierz inny termin.
error-occurrence-cancelled = To spotkanie jest odwołane. Wybierz inny termin.
error-sign-up-not-open = Zapisy zaczną się: { $opens_at }. Naciśnij wtedy jeszcze raz.
error-sign-up-closed = Zapisy zamknięto: { $closed_at }. Napisz do nas, jeśli chcesz zapytać, czy jest jeszcze miejsce.
error-no-sign-up-needed = Nie musisz się zapisywać. Po prostu przyjdź.
error-not-enough-seats = { $left ->
    [one] Zostało tylko 1 miejsce. Wybierz mniejszą liczbę albo napisz do nas.
    [few] Zostały tylko { $left } miejsca. Wybierz mniejszą liczbę albo napisz do nas.
    [many] Zostało tylko { $left } miejsc. Wybierz mniejszą liczbę albo napisz do nas.
   *[other] Zostało tylko { $left } miejsca. Wybierz mniejszą liczbę albo napisz do nas.
}
error-full = Nie ma już wolnych miejsc. Wybierz inny termin albo napisz do nas.
error-party-too-big = Najwięcej osób na jeden zapis: { $most }. Jeśli będzie Was więcej, napisz do nas.
error-too-few-came = Na liście masz już zaznaczone: { $ticked }. Liczba nie może być mniejsza niż { $ticked }. Wpisz wszystkich, którzy przyszli, razem z zaznaczonymi.
error-offer-over = Miejsce dostała już następna osoba. Jeśli nadal chcesz przyjść, wpisz się znowu na listę oczekujących.
error-place-gone = W międzyczasie to miejsce zajął ktoś inny. Jeśli nadal chcesz przyjść, zapisz się jeszcze raz.
error-no-room-for-more = Nie ma teraz miejsca dla większej liczby osób, ale Twój zapis nadal jest ważny. Liczba osób: { $party }. Napisz do nas, jeśli musi was być więcej.
error-too-early-to-mark = Lista otworzy się: { $opens_at }. Wróć wtedy i zaznacz, kto przyszedł.
error-too-late-to-mark = Listę zamknięto: { $closed_at }. Napisz do nas, jeśli któraś liczba jest błędna.
error-total-too-big = Ta liczba jest za duża. Wpisz najwyżej { $most }.
error-no-such-initiative = Nie ma zajęć o nazwie { $slug }. Wpisz nazwę tak, jak jest w katalogu.
error-bad-hours = Link może być ważny najwyżej { $most } godz. Wpisz mniejszą liczbę godzin.
error-message-too-long = Wiadomość jest za długa. Napisz najwyżej tyle znaków: { $most }.
error-already-told = Ludzie już wiedzą, więc nie można tego cofnąć po cichu. Przesuń termin jeszcze raz albo zdecyduj, że jednak się odbędzie.
error-regulars-full = Tyle osób przychodzi stale, że nie ma już stałych miejsc. Nadal możesz zapisywać się za każdym razem.
error-nothing-to-change = Wszystkie terminy już takie są albo zmieniono je osobno. Wybierz jeden termin, jeśli tylko on ma się zmienić.
error-two-at-once = Dwa terminy zaczynałyby się o tej samej porze. Wybierz inny dzień albo inną godzinę.
