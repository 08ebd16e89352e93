reminder = { $days ->
    [0] Husk i dag:
    [1] Husk i morgen:
   *[other] Husk om { $days } dage:
}
    <b>{ $title }</b>
    { $date }
reminder-place = Sted: { $place }
reminder-party = Du har tilmeldt { $party } i alt.
reminder-bring = Tag med: { $bring }
coming-button = Jeg kommer
no-reminders-button = Ingen påmindelser
place-offered = <b>Der er en plads til dig</b>
    { $title }
    { $date }
    Jeg holder pladsen til { $until }.
accept-button = Ja tak, jeg tager pladsen
decline-button = Nej tak, giv den videre
occurrence-cancelled = <b>Aflyst</b>
    { $title }
    { $date }
    { $reason }
occurrence-moved = <b>Flyttet</b>
    { $title }
    Før: { $old }
    Nu: <b>{ $date }</b>
    { $reason }
occurrence-elsewhere = <b>Nyt sted</b>
    { $title }
    { $date }
    Før: { $old }
    Nu: <b>{ $place }</b>
    { $reason }
occurrence-moved-from-place = Før var det her: { $place }
occurrence-moved-place = Sted: { $place }
occurrence-back = <b>Det bliver alligevel til noget</b>
    { $title }
    { $date }
next-dates = De næste gange er: { $dates }
perhaps-twice = Du får måske beskeden to gange.
case-new = En person har skrevet til jer. Tryk på knappen, hvis du vil læse beskeden.
case-open-button = Læs det i indbakken
case-answer = <b>Svar fra { $who }</b>
    { $text }
case-answer-again-button = Skriv til os igen
invite-used = Dit link til rollen { $role } er taget i brug af { $who }.
