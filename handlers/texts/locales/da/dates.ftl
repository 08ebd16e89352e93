# A coordinator's dates: cancelled, moved, held after all.
dates-title = <b>Dine datoer</b>
    Tryk på en dato, hvis du vil se, aflyse eller flytte den.
dates-date = <b>{ $title }</b>
    { $date }
dates-is-cancelled = <b>Aflyst</b>
dates-people = { $people ->
    [0] Ingen er tilmeldt.
    [one] 1 person er med.
   *[other] { $people } personer er med.
}
dates-waiting = Venteliste: { $waiting }
dates-offered = Tilbudte pladser, der mangler svar: { $n }
dates-unanswered = Mangler svar om den nye tid ({ $n }): { $names }
dates-cancel-button = Aflys { $date }
dates-move-button = Flyt { $date }
dates-hold-button = Hold den alligevel
dates-when = Hvornår skal det være i stedet?
    { $title }
    Nu: { $date }
    Skriv en dato og et klokkeslæt, for eksempel "11.12. kl. 18.00".
dates-when-bad = Det kunne jeg ikke læse. Skriv for eksempel "11.12. kl. 18.00".
dates-hour-later-button = En time senere
dates-day-later-button = En dag senere
dates-week-later-button = En uge senere
dates-cancel = <b>Aflys</b>
    { $title }
    { $date }
dates-move = <b>Flyt</b>
    { $title }
    Før: { $old }
    Nu: <b>{ $date }</b>
dates-nobody = Der er ingen tilmeldte, så ingen får besked.
dates-affected = Det gælder { $people ->
    [one] 1 plads
   *[other] { $people } pladser
} og { $persons ->
    [one] 1 person, som får besked.
   *[other] { $persons } personer, som får besked.
}
dates-why = Hvorfor? Vælg en grund, eller skriv den selv. Alle kan læse den.
dates-reason-ill = Værten er blevet syg.
dates-reason-helpers = Vi mangler frivillige.
dates-reason-room = Lokalet er optaget.
dates-reason-few = Der er for få tilmeldte.
dates-reason-weather = Vejret er for dårligt.
dates-reason-holiday = Det er helligdag.
dates-reason-bad = Skriv grunden med højst 500 tegn.
dates-because = Grund: { $reason }
dates-asks-again = De bliver spurgt, om de også kan den nye dag.
dates-cancel-yes-button = Ja, aflys for alle
dates-move-yes-button = Ja, flyt for alle
dates-cancelled = <b>Aflyst</b>
    { $title }
    { $date }
dates-moved = <b>Flyttet</b>
    { $title }
    Nu: { $date }
dates-held = <b>Det bliver alligevel til noget</b>
    { $title }
    { $date }
dates-told = { $n ->
    [one] 1 person får besked.
   *[other] { $n } personer får besked.
}
dates-ring = { $n ->
    [one] 1 person kan ikke få besked her. Ring til personen.
   *[other] { $n } personer kan ikke få besked her. Ring til dem.
}
dates-undone = Fortrudt. Ingen har fået besked.
    { $title }
    { $date }
moved-also = Kan du også { $date }?
moved-keep = Din plads er din, til tilmeldingen lukker { $closes }.
moved-kept = Din plads er din, også hvis du ikke når at svare.
moved-agreed = Du har allerede sagt ja til { $date }, så du behøver ikke svare.
coming-moved = Tiden er ændret, siden du fik den besked. Nu er det { $date }.
reason-in-danish = Skrevet på dansk: { $reason }
place-let-go = Vi hørte ikke, om du kan den nye tid, og andre ventede. Derfor er din plads gået videre.
    { $title }
    { $date }
still-unanswered = <b>Mangler svar om den nye tid</b>
    { $title }
    { $date }
    { $names }
dates-open-button = Se datoen
moved-shift = Din vagt: { $role }, { $date }.
moved-shift-when = Din vagt: { $date }.
moved-shift-also = Kan du også på det nye tidspunkt? Vagten er din, indtil du siger fra, men svar gerne, så værten ved det.
coming-as-button = Jeg kommer ({ $role })
cancel-as-button = Meld afbud ({ $role })
volunteers-unanswered = <b>Frivillige mangler at svare om den nye tid</b>
    { $title }
    { $date }
    { $names }
    De står stadig på vagten. Ring eller spørg dem, mens der er tid til at finde en afløser.
