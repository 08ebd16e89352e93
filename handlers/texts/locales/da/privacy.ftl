privacy-text = <b>Det gemmer vi om dig</b>
    Et kodeord, dit sprog, dine aftaler og det, du skriver til os. Et navn, hvis du selv skriver det.
    Vi gemmer ikke dit navn fra Telegram, og ikke det, du søger efter.
    Navn, aftaler og beskeder er krypteret.

    Ishøj Kommune har ansvaret. Vi bruger det til dine aftaler og til at tælle, hvor mange der kommer.
    Dine aftaler bliver slettet 90 dage efter datoen. Tallene bliver, men uden dig.
    Telegram kan læse det, du skriver her. Skriv derfor ikke om sygdom, og skriv aldrig dit CPR-nummer.

    Du kan se alt, vi har, og du kan slette det. Du kan klage til Datatilsynet.
how-long-button = Hvor længe?
privacy-how-long = <b>Så længe gemmer vi det</b>
    Tilmeldinger og vagter bliver slettet 90 dage efter datoen.
    Det, du skriver til os, bliver slettet 90 dage efter, at sagen er lukket. Det gælder også vores svar.
    Når en koordinator skriver til alle på en dato, gemmer vi beskeden krypteret, til den er nået frem. Når datoen begynder, er den slettet.
    Hvad værter og koordinatorer har gjort her, bliver slettet efter 2 år.
    Hører vi ikke fra dig i et år, spørger vi, om du vil blive. Svarer du ikke inden 4 uger, sletter vi alt.
mydata-button = Se mine data
erase-button = Slet mig
erase-ask = <b>Vil du slette alt om dig?</b>
    Alle dine tilmeldinger bliver meldt fra, og det kan ikke fortrydes.
erase-yes-button = Ja, slet mig
erase-no-button = Nej, behold
erase-done = Du er slettet, og vi har ikke mere om dig. Skriv /start, hvis du en dag vil begynde igen.
mydata-caption = Alt, vi har om dig.
farewell = <b>Vil du stadig være med?</b>
    Det er snart et år siden, vi sidst hørte fra dig. Derfor sletter vi alt, hvad vi har om dig, { $date }.
    Vil du blive, så tryk på knappen, eller skriv bare et ord. Ellers skal du ikke gøre noget. Du kan altid begynde igen.
stay-button = Ja, behold mig
stay-done = Tak, så beholder vi det, vi har om dig. Skriv, når du har brug for noget.
