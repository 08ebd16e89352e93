shift-over = { $when ->
    [today] <b>Czy udało Ci się być dziś na dyżurze?</b>
    [yesterday] <b>Czy udało Ci się być wczoraj na dyżurze?</b>
   *[before] <b>Czy udało Ci się być na dyżurze?</b>
}
came-yes-button = Tak
came-no-button = Nie
came-yes = <b>Dziękujemy za pomoc.</b> Jest już policzona.
came-no = Dziękujemy za odpowiedź. Może zobaczymy się innym razem.
came-change-button = Zmień odpowiedź
alarm = <b>Kogoś brakuje</b>
alarm-missing = Brakuje osób: { $missing }
alarm-chain = Bez tego dyżuru nie mogą zacząć: { $roles }. Te osoby też dostaną wiadomość.
alarm-unseen = Pytam teraz cały zespół. Naciśnij, gdy to zobaczysz. W przeciwnym razie za dziesięć minut napiszę do kolejnej osoby.
alarm-seen = Ktoś to już widział. Napiszę, gdy ktoś weźmie dyżur, i pół godziny wcześniej, jeśli nadal kogoś brakuje.
seen-button = Widzę to
alarm-ring = <b>Nadal kogoś brakuje, a to już za chwilę</b>
alarm-contact = Zadzwoń: { $who }
alarm-unanswered = Bez odpowiedzi na pytanie: { $names }
alarm-decide = To Ty decydujesz, czy dacie radę, czy trzeba to odwołać.
alarm-filled = <b>Już nikogo nie brakuje</b>
chain-broken = <b>Brakuje: { $role }</b>
    To ma znaczenie dla Twojego dyżuru:
chain-means = Bez tej roli może zabraknąć tego, co potrzebne, na przykład jedzenia: { $role }. Koordynator szuka kogoś innego. Napiszę, gdy tylko się uda.
came-host-yes = Gospodarz zapisał Twoją obecność, więc pomoc jest policzona. Jeśli to pomyłka, napisz do nas.
came-host-no = Dziękujemy za odpowiedź. Gospodarz zapisał Twoją nieobecność, a to on liczy. Jeśli to pomyłka, napisz do nas.
