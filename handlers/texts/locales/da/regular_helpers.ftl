# Helping every week without taking a shift every week.
regular-helper-done = <b>Du hjælper fast</b>
    { $title }, { $role }, { $rhythm }
regular-helper-how = Jeg sætter dig på vagten hver gang og skriver til dig. Så skal du kun svare, hvis du ikke kan komme. Er der en dag nok andre, siger jeg også det.
regular-helper-line = { $title }, { $role }, { $rhythm }
regular-helper-left = Du hjælper ikke fast mere: { $title }, { $role }. Du kan stadig tage en enkelt vagt, når det passer dig.
regular-freed = Så mange vagter er du nu fri for: { $freed }. Jeg spørger de andre på holdet.
regular-freed-late = Så mange af dem begynder inden for et døgn: { $late }. Værten og koordinatoren får besked med det samme.
regular-kept = Så mange vagter har du selv svaret på: { $kept }. De gælder stadig, indtil du melder afbud.
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
    Du har fri. Under Ledige vagter kan du se, hvor der ellers er brug for dig.
error-enough-help-regularly = Der er allerede nok, der hjælper fast her: { $role }. Du kan stadig tage én vagt ad gangen.
