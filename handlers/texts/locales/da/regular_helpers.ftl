# Helping every week without taking a shift every week.
regular-helper-done = <b>Du hjælper fast</b>
    { $title }, { $role }, { $rhythm }
regular-helper-how = Jeg sætter dig på vagten hver gang og skriver til dig nogle dage i forvejen. Du behøver kun at svare, hvis du bliver forhindret. Hvis der allerede er frivillige nok en dag, fortæller jeg også det.
regular-helper-line = { $title }, { $role }, { $rhythm }
regular-helper-left = Du er ikke længere fast frivillig: { $title }, { $role }. Du kan stadig tage en enkelt vagt, når det passer ind i din kalender.
regular-freed = Så mange vagter slipper du nu for: { $freed }. Jeg spørger med det samme de andre frivillige på holdet, om de kan overtage.
regular-freed-late = Så mange af dem begynder allerede inden for et døgn: { $late }. Derfor får både værten og koordinatoren besked med det samme.
regular-kept = Så mange vagter har du selv svaret på: { $kept }. De gælder stadigvæk, indtil du selv melder afbud til dem.
regular-shift = <b>Din faste vagt</b>
    { $title }, { $role }
    { $date }
    Kommer du?
regular-shift-discreet = <b>Din faste aftale</b>
    { $date }
    Kommer du?
regular-no-shift = <b>Denne gang er der nok til at hjælpe</b>
    { $title }, { $role }
    { $date }
    Du holder fri denne gang, men under Ledige vagter kan du se, hvor der ellers mangler frivillige.
error-enough-help-regularly = Der er allerede frivillige nok, som kommer fast her: { $role }. Du kan stadigvæk tage én vagt ad gangen, når der er brug for dig.
regular-shift-also = På samme tid er du tilmeldt som gæst: { $title }, { $date }. Kan du ikke nå begge dele, så meld afbud til det ene.
