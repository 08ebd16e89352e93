# Coming every week without signing up every week.
regular-button = { $day ->
    [monday] Przychodzę w każdy poniedziałek
    [tuesday] Przychodzę w każdy wtorek
    [wednesday] Przychodzę w każdą środę
    [thursday] Przychodzę w każdy czwartek
    [friday] Przychodzę w każdy piątek
    [saturday] Przychodzę w każdą sobotę
    [sunday] Przychodzę w każdą niedzielę
   *[each] Przychodzę za każdym razem
}
regular-every = { $day ->
    [monday] w każdy poniedziałek
    [tuesday] w każdy wtorek
    [wednesday] w każdą środę
    [thursday] w każdy czwartek
    [friday] w każdy piątek
    [saturday] w każdą sobotę
    [sunday] w każdą niedzielę
   *[each] za każdym razem
}
regular-every-second = { $day ->
    [monday] co drugi poniedziałek
    [tuesday] co drugi wtorek
    [wednesday] co drugą środę
    [thursday] co drugi czwartek
    [friday] co drugi piątek
    [saturday] co drugą sobotę
    [sunday] co drugą niedzielę
   *[each] co drugi raz
}
regular-done = <b>Przychodzisz stale</b>
    { $title }, { $rhythm }
regular-how = Za każdym razem trzymam dla Ciebie miejsce i piszę. Odpowiedz tylko wtedy, gdy nie możesz przyjść.
regular-party = Za każdym razem liczba osób: { $party }.
regular-paused = Masz przerwę. Wracasz od: { $day }.
regular-second-button = Co drugi tydzień
regular-weekly-button = Co tydzień
regular-pause-button = Zrób przerwę
regular-resume-button = Zakończ przerwę
regular-leave-button = Nie przychodzę już stale
regular-title = <b>Tu przychodzisz stale</b>
regular-line = { $title }, { $rhythm }
regular-pause-ask = Kiedy chcesz wrócić?
regular-again-button = Wracam { $date }
regular-left = Nie przychodzisz już stale: { $title }. Nadal możesz zapisać się na jeden termin.
    Jeśli na jakiś termin odpowiedź brzmiała "Przyjdę", jest nadal ważna.
regular-place = <b>Twoje miejsce czeka</b>
    { $title }
    { $date }
    Czy przyjdziesz?
regular-no-place = <b>Tym razem zabrakło miejsc dla stałych uczestników</b>
    { $title }
    { $date }
    Możesz spróbować zapisać się jak inni.
regular-new-day = <b>Teraz odbywa się w inny dzień tygodnia</b>
    { $title }, { $rhythm }
    Twoje stałe miejsce przechodzi na ten dzień. Czy to pasuje?
regular-suits-button = Tak, pasuje mi
regular-stopped = <b>{ $title } dobiega końca</b>
    Przychodzisz regularnie, dlatego piszemy, nawet jeśli teraz nie masz zapisu.
regular-stopped-last = Ostatni raz: { $date }.
