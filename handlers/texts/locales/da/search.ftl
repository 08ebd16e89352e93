# What stands around the hits of a search: warm lines, filters, reasons, kinds of offers.
need-lonely = Det er hårdt at være meget alene, og du er ikke den eneste, der har det sådan.
    Her mødes man om noget helt almindeligt.
need-loss = Det gør ondt at miste en, man holder af.
    Her kan du få selskab af andre. Du bestemmer selv, hvor meget du vil sige.
need-papers = Breve og regler kan være svære at finde rundt i.
    Her kan du få hjælp til det.
need-hard = Det lyder ikke let, og det er godt, at du spørger.
    Her er noget, der kan hjælpe dig videre.
why-button = Hvorfor disse?
why-title = <b>Derfor viser jeg dem</b>
why-line = <b>{ $name }</b>: { $reason }
why-name = du skrev navnet «{ $what }»
why-like-name = det, du skrev, ligner navnet «{ $what }»
why-said = andre, der leder efter det, skriver «{ $what }»
why-need = du skrev om «{ $what }»
why-words = ordet «{ $what }» står i beskrivelsen
why-said-plain = det ligner det, andre skriver, når de leder efter det
why-need-plain = det hjælper med det, du skrev om
why-words-plain = dine ord står i beskrivelsen
why-browse = det er noget af det, der findes i Ishøj
why-filters = Du spurgte om { $filters }.
filter-remove-button = Fjern: { $filter }
filter-free = gratis
filter-age = { $age } år
filter-child = til et barn
filter-young = til unge
filter-old = til ældre
filter-other = til en anden
filter-after = efter kl. { $time }
filter-before = før kl. { $time }
find-left-out = Jeg fandt ikke noget, hvor alt passer ({ $filters }). Her er det nærmeste:
wanted-meet = Noget at lave med andre
wanted-learn = Kurser og forløb
wanted-advice = Råd og hjælp
wanted-hands = Hjælp som frivillig
kind-to-thanks = Det var så lidt, og jeg er glad for, at du skriver det. Du kan altid komme tilbage, hvis du leder efter andre aktiviteter.
kind-to-understood = Det er helt i orden. Skriv med almindelige ord, hvis du leder efter noget andet bagefter.
kind-to-farewell = Hav det rigtig godt så længe, og skriv endelig til mig igen, hvis du leder efter aktiviteter.
