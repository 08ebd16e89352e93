# Coming every week without signing up every week.
regular-button = { $day ->
    [monday] Kom hver mandag
    [tuesday] Kom hver tirsdag
    [wednesday] Kom hver onsdag
    [thursday] Kom hver torsdag
    [friday] Kom hver fredag
    [saturday] Kom hver lørdag
    [sunday] Kom hver søndag
   *[each] Kom hver gang
}
regular-every = { $day ->
    [monday] hver mandag
    [tuesday] hver tirsdag
    [wednesday] hver onsdag
    [thursday] hver torsdag
    [friday] hver fredag
    [saturday] hver lørdag
    [sunday] hver søndag
   *[each] hver gang
}
regular-every-second = { $day ->
    [monday] hver anden mandag
    [tuesday] hver anden tirsdag
    [wednesday] hver anden onsdag
    [thursday] hver anden torsdag
    [friday] hver anden fredag
    [saturday] hver anden lørdag
    [sunday] hver anden søndag
   *[each] hver anden gang
}
regular-done = <b>Du kommer fast</b>
    { $title }, { $rhythm }
regular-how = Jeg giver dig en plads hver gang og skriver til dig. Så skal du kun svare, hvis du ikke kan komme.
regular-party = I er { $party } hver gang.
regular-paused = Du holder pause. Du er med igen fra den { $day }.
regular-second-button = Hver anden uge
regular-weekly-button = Hver uge
regular-pause-button = Hold pause
regular-resume-button = Slut med pausen
regular-leave-button = Kom ikke fast mere
regular-title = <b>Her kommer du fast</b>
regular-line = { $title }, { $rhythm }
regular-pause-ask = Hvornår vil du være med igen?
regular-again-button = Med igen { $date }
regular-left = Du kommer ikke fast mere til { $title }. Du kan stadig tilmelde dig en enkelt gang.
    Har du svaret "Jeg kommer" til en dato, så gælder det stadig.
regular-place = <b>Din plads er klar</b>
    { $title }
    { $date }
    Kommer du?
regular-no-place = <b>Denne gang var der ikke plads til alle, der kommer fast</b>
    { $title }
    { $date }
    Du kan prøve at tilmelde dig som andre.
regular-new-day = <b>Det bliver nu holdt på en anden ugedag</b>
    { $title }, { $rhythm }
    Din faste plads følger automatisk med til den nye ugedag. Passer det dig?
regular-suits-button = Ja, det passer mig
regular-stopped = <b>{ $title } holder op</b>
    Du kommer fast, og derfor får du besked, også selv om du ikke er tilmeldt lige nu.
regular-stopped-last = Den sidste gang er { $date }.
