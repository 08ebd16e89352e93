guest-button = Tilmeld en anden
guest-ask = Hvem vil du tilmelde? Skriv et fornavn eller et kaldenavn, som værten kan bruge ved indgangen.
    Spørg personen først, for du modtager alle beskederne og skal sige dem videre.
guest-no-dates = Der er ingen datoer at tilmelde sig lige nu.
guest-when = Hvornår vil { $name } med?
guest-date-button = Tilmeld { $date }
join-guest = Tilmeldt: { $guest }
join-tell-guest = Husk at sige det til { $guest }.
coming-guest-button = { $guest } kommer
cancel-guest-button = Meld afbud: { $guest }
group-allow-button = Må tilmelde en gruppe
group-ask = Hvad hedder gruppen, og hvor mange må de højst være? Skriv for eksempel: Torsbo 12
group-bad = Skriv gruppens navn og et tal, for eksempel: Torsbo 12
group-allowed = { $name } kan nu tilmeldes med højst { $most } i alt. Personen har fået besked.
group-allowed-you = <b>Du kan nu tilmelde { $name }</b>
    I kan være højst { $most } personer i alt, når ledsagerne også bliver talt med.
group-join-button = Tilmeld { $name }
group-count-ask = Hvor mange kommer fra { $name }? Skriv deltagere + ledsagere, for eksempel: 6 + 2
    I kan være højst { $most } i alt.
group-count-bad = Skriv deltagere + ledsagere, for eksempel: 6 + 2
group-all-button = Alle datoerne
group-done = <b>{ $name } er tilmeldt</b>
    { $dates }
group-left-out = Her var der ikke plads nok: { $dates }
    Prøv med færre, eller skriv til os.
join-escorts = Heraf ledsagere: { $escorts }
error-group-too-big = { $name } kan højst være { $most } personer i alt, og mindst én af dem skal være deltager og ikke ledsager. Skriv et andet tal, eller skriv til os.
error-reason-missing = Skriv, hvorfor rækkefølgen brydes, med højst { $most } tegn. Ingenting er ændret.
queue-title = <b>Venteliste</b>
    { $title }, { $date }
queue-line = { $place }. { $name } ({ $party })
queue-first-button = Først: { $name }
queue-empty = Der er ingen på ventelisten.
queue-why = Hvorfor skal rækkefølgen brydes? Skriv en kort begrundelse, som bliver gemt sammen med tilmeldingen, og som personen selv kan se.
queue-moved = Gjort. Den næste ledige plads bliver tilbudt her først.
queue-moved-offered = Gjort. Der er sendt et tilbud om en plads.
queue-show-button = Se ventelisten
group-standing = <b>{ $name } kommer fast</b>
    { $title }
group-standing-paused = { $name } holder pause og er med igen { $day }.
group-standing-how = Gruppen bliver automatisk tilmeldt alle kommende datoer, og jeg skriver til dig forud for hver enkelt af dem.
group-listed = <b>Grupper, der kommer fast</b>
group-line = { $name }, { $title }
group-end-button = Kommer ikke fast mere
group-pause-ask = Hvornår vil { $name } være med igen?
group-ended = { $name } kommer ikke fast mere til { $title }, men gruppen kan stadigvæk tilmeldes til enkelte datoer.
group-place = <b>Pladserne til { $name } er klar</b>
    { $title }
    { $date }
    Kommer I?
group-no-place = <b>Denne gang var der ikke plads til { $name }</b>
    { $title }
    { $date }
    Prøv med færre, eller skriv til os.
