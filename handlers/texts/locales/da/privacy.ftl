privacy-text = <b>Det gemmer vi om dig</b>
    Et kodeord, dit sprog og dine tilmeldinger. Et navn, hvis du selv skriver det.
    Vi gemmer ikke dit navn fra Telegram, og ikke det, du søger efter.
    Alt, der peger på dig, er krypteret.

    Ishøj Kommune har ansvaret. Vi bruger det kun til at holde din plads og til at tælle, hvor mange der kommer.
    Dine tilmeldinger bliver slettet 90 dage efter datoen. Tallene bliver, men uden dig.
    Telegram kan læse det, du skriver her. Skriv derfor ikke om sygdom, og skriv aldrig dit CPR-nummer.

    Du kan se alt, vi har, og du kan slette det. Du kan klage til Datatilsynet.
mydata-button = Se mine data
erase-button = Slet mig
erase-ask = <b>Vil du slette alt om dig?</b>
    Alle dine tilmeldinger bliver meldt fra, og det kan ikke fortrydes.
erase-yes-button = Ja, slet mig
erase-no-button = Nej, behold
erase-done = Du er slettet, og vi har ikke mere om dig. Skriv /start, hvis du en dag vil begynde igen.
mydata-caption = Alt, vi har om dig.
