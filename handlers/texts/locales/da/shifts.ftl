helping-where = <b>Hvor vil du gerne hjælpe?</b> Øverst står de steder, der mangler flest.
helping-none = Lige nu er der ingen ledige vagter i kalenderen. Skriv til os, så finder vi noget andet, der passer til dig.
helping-place = <b>{ $name }</b>. Mangler de næste fire uger: { $lacking }
helping-other-button = Andre måder at hjælpe
helping-roles = <b>{ $name }</b>
    Hvad vil du gerne hjælpe med?
helping-roles-none = Der er ingen vagter i kalenderen hos { $name } lige nu, men skriv til os, hvis du gerne vil hjælpe her.
helping-role = <b>{ $role }</b>. Mangler de næste fire uger: { $lacking }
helping-role-needs = Koordinatoren taler med dig om: { $needs }
helping-certificate = Her er der børn, og derfor skal arrangøren have en børneattest på dig, før du begynder. Arrangøren får den fra politiet. Den er gratis, og du siger selv ja til den i Digital Post.
helping-role-age = For dig på { $age } år eller mere.
helping-role-approval = Koordinatoren siger ja, før du begynder.
helping-role-asked = Du har meldt dig. Koordinatoren svarer dig snart.
helping-role-held = Her er du allerede med.
helping-akasse = Du må gerne være frivillig. Får du dagpenge eller efterløn? Så spørg din a-kasse, før du siger ja.
helping-age = { $role } er for dig på { $age } år eller mere. Hvor gammel er du? Jeg gemmer ikke dit svar, men bruger det kun til at se, hvilke vagter der passer til dig.
age-under-15-button = Under 15 år
age-under-18-button = 15-17 år
age-grown-up-button = 18 år eller mere
helper-done = <b>Tak, fordi du vil hjælpe</b>
    Du er nu med: { $role }, { $name }.
    Koordinatoren får besked.
helper-asked = <b>Tak, fordi du vil hjælpe</b>
    { $role }, { $name }.
    Koordinatoren skal godkende det, og så skriver jeg til dig, når du kan begynde.
helper-next = Her mangler der en. Tryk, hvis du vil tage vagten.
helping-leave-button = Stop som { $role }
helping-left = Du er ikke mere med som { $role } hos { $name }. Tak for hjælpen. De vagter, du allerede har taget, gælder stadig.
shifts-button = Ledige vagter
shifts-open = <b>Her mangler der en</b>
shifts-open-none = Der mangler ingen på dine hold lige nu, men jeg skriver til dig, hvis en af de andre melder afbud.
shift-open-line = { $date }
    { $title }, <b>{ $role }</b>. Mangler: { $lacking }
take-button = Tag vagten { $date } { $role }
shift-done = <b>Vagten er din</b>
shift-off = <b>Du har ikke den her vagt mere</b>
shift-cancelled = <b>Vagten er aflyst</b>
shift-what = { $title }, <b>{ $role }</b>
shift-when = { $date }
shift-role = Du er: <b>{ $role }</b>
shift-contact = Ring, hvis der er noget: { $name } { $phone }
shift-practical = Godt at vide: { $text }
shift-standin = Jeg leder efter en afløser, men vagten er stadig din, indtil en anden siger ja.
drop-ask = Hvis du <b>slet ikke</b> har mulighed for at komme, bliver vagten ledig for de andre med det samme.
    Hvis du alligevel kan komme, <b>når ingen andre kan</b>, leder jeg efter en afløser, og værten regner med dig.
drop-button = Jeg kan slet ikke komme
standin-button = Find en afløser
keep-button = Jeg kommer alligevel
drop-done = <b>Du er meldt fra</b>
drop-late = Tak, fordi du siger det. Nu spørger jeg alle på holdet, og værten og koordinatoren får besked med det samme.
drop-asking = Tak, fordi du siger det i god tid. Nu spørger jeg de andre på holdet, om de kan overtage vagten.
my-shifts = <b>Dine vagter</b>
shift-button-line = { $date } { $role }
my-shift-line = { $date }: { $title }, { $role }
my-shift-standin = { $date }: { $title }, { $role }. Jeg leder efter en afløser
my-shift-cancelled = { $date }: { $title }, { $role }. Aflyst
shift-open-button = Se vagten
shift-asked = <b>Kan du tage en vagt?</b> En på holdet kan ikke komme.
shift-asked-by = Kære { $name }. { $who } vil gerne spørge netop dig: <b>Kan du tage en vagt?</b>
shift-not-now-button = Ikke denne gang
shift-not-now = Tak for svaret. Så spørger jeg en anden.
shift-ask-over = En anden har taget vagten. Tak, fordi jeg måtte spørge dig.
shift-relieved = <b>Der er fundet en afløser</b>
    Du behøver ikke at komme.
shift-changed = <b>Din vagt har fået en ny tid</b>
shift-changed-times = Før: { $old }
    Nu: <b>{ $date }</b>
shift-changed-why = { $reason }
shift-changed-still = Vagten er stadig din. Kan du ikke komme, så meld afbud.
shift-gone = <b>Din vagt er taget af planen</b>
shift-gone-rest = Du behøver ikke at komme på vagt.
shift-on-again = <b>Din vagt er på planen igen</b>
helper-new = <b>{ $who } vil gerne hjælpe</b>
    { $name }, { $role }
helper-children = <b>{ $who } hjælper, hvor der er børn</b>
    { $name }, { $role }
helper-unsettled = Ikke afklaret endnu: { $needs }
helper-settled = Afklaret: { $needs }
helper-waits = Rollen kræver dit ja. Tal med personen først.
helper-in = Personen er med og kan tage vagter.
helper-settle-first = Personen er med, men kan først tage vagter, når I har talt sammen, og det er afklaret.
settle-button = Afklaret: { $need }
welcome-button = Godkend
helper-welcome = <b>Koordinatoren har sagt ja</b>
    Du er nu med: { $role }, { $name }. Tag en vagt, når det passer dig.
helper-on-shifts = { $n ->
    [one] Personen står på 1 vagt, der kommer.
   *[other] Personen står på { $n } vagter, der kommer.
}
off-ask-button = Tag af vagten
off-ask = { $n ->
    [one] Skal { $who } af vagten, til I har talt sammen? Jeg skriver venligt til personen og spørger andre om vagten.
   *[other] Skal { $who } af de { $n } vagter, til I har talt sammen? Jeg skriver venligt til personen og spørger andre om vagterne.
}
off-yes-button = Ja, tag af vagten
off-done = Gjort. { $who } får en venlig besked, og andre bliver spurgt.
helper-off = <b>Vi vil gerne tale med dig først</b>
    { $name }, { $role }
    Nu er der børn med. Derfor taler koordinatoren med dig, før du hjælper igen. { $n ->
        [one] Så længe spørger vi andre om din vagt.
       *[other] Så længe spørger vi andre om dine { $n } vagter.
    }
    Du har ikke gjort noget forkert. Tak, fordi du hjælper.
error-shift-begun = Vagten er begyndt eller er forbi. Ring til værten, hvis du er på vej.
error-shift-full = Andre har allerede taget vagten. Under Ledige vagter kan du se, hvor der ellers er brug for dig.
error-shifts-overlap = Du har allerede en vagt på det tidspunkt: { $title }, { $starts_at }. Meld afbud til den, hvis du hellere vil have den her.
error-not-in-role = Du skal være med på holdet, før du kan tage vagten: { $role }. Tryk på Jeg vil gerne hjælpe, og vælg holdet der.
error-awaits-approval = Koordinatoren skal godkende dig til { $role }, før du kan tage vagten. Jeg skriver til dig, så snart det er sket.
error-need-unsettled = Koordinatoren skal tale med dig om { $need }, før du kan tage vagten. Skriv til os, hvis du gerne vil i gang med det samme.
error-role-age = Her kan du være frivillig, når du er fyldt { $age } år. Skriv til os, så finder vi sammen en anden opgave, der passer til dig. Er du under 15 år, så spørg os sammen med en af dine forældre.
error-ends-too-late = Vagten slutter efter kl. 20, og derfor skal du være fyldt 18 år. Under Ledige vagter kan du se, om en tidligere vagt passer dig.
take-overlap = <b>To ting på samme tid</b>
    Du vil tage en vagt: { $title }, { $role }, { $date }.
    Du er allerede tilmeldt som gæst: { $other }, { $when }.
    Vil du alligevel tage vagten?
take-anyway-button = Tag vagten alligevel
