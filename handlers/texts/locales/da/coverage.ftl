coverage-button = Bemanding
coverage-coordinator = Koordinatoren
coverage-where = <b>Bemanding de næste fire uger</b>
    Øverst står de steder, der mangler flest.
coverage-nothing = Der er ingen vagter i kalenderen de næste fire uger, så her er ikke noget at holde øje med.
coverage-news = <b>Nyt om bemandingen</b>
coverage-title = <b>{ $name }</b>
    Mangler de næste fire uger: { $lacking }
coverage-covered = <b>{ $name }</b>
    Der er folk nok på alle vagter de næste fire uger.
coverage-one = Hænger på én person: { $roles }
coverage-nobody = Ingen på holdet endnu: { $roles }
coverage-press = Tryk på en vagt, hvis du selv vil spørge nogen, om de kan tage den.
coverage-choose = <b>Hvem vil du spørge?</b>
coverage-lacking = Mangler: { $lacking }
coverage-waiting = Er spurgt og har ikke svaret: { $names }
coverage-chosen = Valgt: { $names }
coverage-off-button = Valgt: { $name }
coverage-order = Øverst står den, der ikke er blevet spurgt længe. Du kan spørge højst { $most } på én gang, og den første, der siger ja, får vagten.
coverage-wait = Tre frivillige er allerede spurgt om den vagt, så vent på et svar, før du spørger flere frivillige.
coverage-enough = Der mangler ikke flere til den vagt.
coverage-no-team = Der er ingen på holdet endnu, så der er ikke nogen at spørge. Man kommer med ved at trykke på Jeg vil gerne hjælpe.
coverage-nobody-free = Alle på holdet er spurgt, er optaget eller kan ikke tage den vagt.
coverage-ask-button = Send spørgsmålet ({ $n })
coverage-asked = <b>Nu spørger jeg { $names }</b>
coverage-asked-next = Den første, der siger ja, får vagten, og de andre får besked, så snart nogen har sagt ja. Jeg skriver, når de svarer.
coverage-undone = Fortrudt. Ingen er blevet spurgt.
coverage-yes = <b>{ $who } har taget vagten</b>
coverage-no = <b>{ $who } kan ikke denne gang</b>
coverage-silent = <b>{ $who } har ikke svaret</b>
coverage-other-button = Spørg en anden
coverage-no-more-button = Spørg mig ikke mere
coverage-no-more-done = Så spørger jeg dig ikke mere om ledige vagter, men de vagter, du allerede har taget, gælder stadig.
coverage-again-button = Spørg mig gerne igen
coverage-again-done = Tak. Så spørger jeg dig igen, når der mangler en på et af dine hold.
error-nobody-missing = Der mangler ikke flere frivillige til den vagt. Under Bemanding kan du se, hvor der ellers mangler nogen.
error-too-many-asked = Du kan højst spørge { $most } frivillige om den samme vagt på én gang. Fjern en af dem, eller vent på et svar.
try-helping = Nu har du været med tre gange, og det er vi glade for: { $name }
    <b>Vil du prøve at hjælpe en enkelt aften?</b>
    Siger du ja, må koordinatoren spørge dig, når der mangler frivillige, og du kan altid fortryde det igen.
try-yes-button = Ja, spørg mig
try-no-button = Nej tak
try-yes-done = <b>Tak, fordi du vil prøve.</b> Vælg nedenfor, hvilken opgave du gerne vil hjælpe med, også selv om det kun bliver en enkelt gang.
try-no-done = Tak for svaret, som er helt i orden. Jeg spørger dig ikke igen, og du er altid velkommen som gæst hos de andre.
