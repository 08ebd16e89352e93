attendance-choose = <b>Hvem kom?</b> Vælg en dato.
attendance-none = Der er ingen lister at udfylde lige nu.
attendance-title = <b>Hvem kom?</b>
    { $title }
    { $date }
attendance-how = Tryk på et navn, når personen er kommet. Tryk igen, hvis der kom færre, end der var tilmeldt.
    Du kan også nøjes med at skrive et tal for alle, der kom, også dem uden tilmelding.
attendance-nobody = Ingen har tilmeldt sig.
attendance-sums = Kommet: { $came }. Uden navn: { $nameless }. <b>I alt: { $total }</b>
attendance-unreachable = { $name }: Får ikke vores beskeder. Ring.
attendance-unsure = { $name }: Har måske ikke fået påmindelsen.
line-unmarked = { $name } ({ $party })
line-came = { $name }: { $heads } kom
line-absent = { $name }: kom ikke
all-button = Alle er kommet
one-more-button = +1 uden navn
save-button = Gem
attendance-saved = <b>Gemt</b>
    { $title }
    { $date }
    Kommet: { $came }. Heraf uden navn: { $nameless }. Kom ikke: { $absent }. Ikke krydset af: { $unmarked }.
attendance-edit-button = Ret listen
attendance-toast-total = I alt { $total }
attendance-confirm-total = Er det { $total } i alt til { $title }?
today-title = <b>I dag</b>
today-none = Der sker ikke noget i dag i dine tilbud.
today-line = { $time } { $title }: { $people ->
    [0] ingen tilmeldte
    [one] 1 tilmeldt
   *[other] { $people } tilmeldte
}
attendance-button = Hvem kom?
attendance-helpers = <b>Frivillige</b>: { $came } af { $most } er kommet. De frivillige står nederst på listen og tælles for sig selv.
attendance-saved-helpers = Frivillige: { $came } kom, { $absent } kom ikke, { $unmarked } er ikke krydset af.
line-helper = { $role }: { $name }
line-helper-came = { $role }: { $name }, kom
line-helper-absent = { $role }: { $name }, kom ikke
line-not-helped = { $name }
line-helped = { $name }: { $role }
attendance-helped-button = Hvem hjalp til?
attendance-helped = <b>Hvem hjalp til?</b>
    { $title }
    { $date }
    Tryk på de gæster, der hjalp med det praktiske undervejs. Tryk en gang til, hvis det var en fejltagelse.
attendance-of-which = Af dem uden navn: { $figures }.
attendance-of-which-how = Fortæl gerne nedenfor, hvem de uden navn var. Det ændrer ikke tallet i alt.
category-up-button = { $name }: { $n }
category-down-button = −1 { $name }
attendance-unanswered = { $name }: Har ikke svaret på den nye tid.
