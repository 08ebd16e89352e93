company-button = Kan nogen følges med mig?
company-card-button = Tilbage til tilbuddet
company-asked = <b>Jeg har spurgt for dig</b> ({ $name })
    Jeg skriver til dig her, når en af dem, der hjælper til, kan følges med dig.
    Du kan godt tilmelde dig imens.
company-nobody = <b>Jeg har skrevet det ned</b> ({ $name })
    Der er ingen at spørge endnu. Jeg skriver til dig her, når et menneske har læst det.
    Du kan godt tilmelde dig imens.
company-question = <b>Vil du følges med en ny?</b>
    En person vil gerne med til { $name } for første gang, men ikke komme alene.
    Siger du ja, kan I to skrive sammen her og aftale, hvor I mødes.
company-yes-button = Ja, det vil jeg gerne
company-no-button = Nej, ikke denne gang
company-yes-done = Tak. { $who } får besked om, at I følges.
    Skriv nu, hvor og hvornår I kan mødes. { $who } får det, nøjagtig som du skriver det.
company-no-done = Tak for svaret. Så spørger vi en anden.
company-found = <b>Du skal ikke komme alene</b>
    { $who } følges med dig til { $name } og skriver til dig her, hvor I mødes.
company-write-button = Skriv til { $who }
company-write-ask = Skriv din besked til { $who } nu.
company-words = <b>Fra { $who }</b>
    { $text }
company-sent = Sendt.
error-company-taken = En anden har allerede sagt ja til at følges. Tak, fordi du ville. Du skal ikke gøre mere.
