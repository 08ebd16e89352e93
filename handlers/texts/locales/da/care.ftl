urgent-danger = Er du eller en anden i fare lige nu? <b>Ring 112.</b>
urgent-robot = Jeg er en robot. Ingen læser det, du skriver her.
urgent-line = { $name }: { $number }{ $open ->
    [yes] { "" } (åben nu)
   *[no] { "" } (lukket nu)
}
urgent-no-lines = Tal med en, du stoler på. Du kan også ringe til din læge.
urgent-ask = Har du brug for hjælp nu?
urgent-yes-button = Ja, jeg har brug for hjælp
urgent-carry-on-button = Tilbage til det, jeg lavede
urgent-carry-on = Du kan bare skrive videre.
contact-text = <b>Skriv til os</b>
    Et menneske læser din besked og svarer dig her i chatten.
    Her kan du ikke skrive om din sag hos kommunen, så brug Digital Post, eller ring til kommunen.
    Skriv din besked nu:
contact-text-offer = <b>Skriv til os om { $name }</b>
    Et menneske læser din besked og svarer dig her i chatten.
    Her kan du ikke skrive om din sag hos kommunen, så brug Digital Post, eller ring til kommunen.
    Skriv din besked nu:
contact-sent = Tak. Din besked er sendt, og du får svar her i chatten.
contact-nobody = Tak. Din besked er gemt, men der er endnu ingen koordinator, så der kan gå lidt tid, før du får svar.
contact-drop-button = Nej, jeg vil ikke skrive
inbox-title = <b>Indbakke</b>
inbox-none = Indbakken er tom.
inbox-case = <b>{ $who }</b> om { $about }, { $date }
    { $text }
inbox-about-anything = alt muligt
inbox-answer-button = Svar
inbox-close-button = Luk sagen
inbox-closed = Sagen er lukket.
inbox-answer-ask = Skriv dit svar nu. Det bliver sendt, nøjagtig som du skriver det.
inbox-answer-sent = Svaret er sendt.
