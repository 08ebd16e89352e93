mine-title = <b>Twoje zapisy</b>
mine-none = Nie masz teraz żadnych zapisów.
    Napisz, czego szukasz, a znajdę coś, co może Ci odpowiadać.
mine-late =
    Dziękujemy, że dajesz znać. Miejsce nadal jest Twoje, więc przyjdź, kiedy możesz.
    Jeśli gospodarz ma o tym wiedzieć, napisz do nas.
mine-line = { $date }: { $title }{ $party ->
    [one] { "" }
    [few] { "" } (razem { $party } osoby)
    [many] { "" } (razem { $party } osób)
   *[other] { "" } (razem { $party } osoby)
}
mine-waiting = { $date }: { $title }. Numer { $position } na liście oczekujących
mine-offered = { $date }: { $title }. Jest dla Ciebie miejsce
mine-cancelled = { $date }: { $title }. Odwołane
mine-button-line = { $date } { $title }
