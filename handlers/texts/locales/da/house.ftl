away = Undskyld. Jeg virkede ikke fra { $since } til { $until }.
    Du havde en aftale i den tid, og måske fik du ikke besked om alt. Skriv til os, hvis noget gik galt.
away-staff = <b>Jeg var væk</b>
    Fra { $since } til { $until }.
    Fik besked, fordi de havde en aftale i den tid: { $people }
    Beskeder, der var for sent ude: { $late }
    Beskeder, der måske ikke kom frem: { $uncertain }
nightly = I går. Beskeder sendt: { $sent }. Ikke sendt: { $failed }. Personer, der ikke får mine beskeder: { $unreachable }.
dates-heard = Besked er sendt til { $sent } af { $all }.
dates-heard-waiting = På vej: { $n }
dates-heard-blocked = Får ikke vores beskeder. Ring: { $n }
dates-heard-failed = Ikke kommet frem: { $n }
dates-heard-uncertain = Måske ikke kommet frem: { $n }
dates-heard-skipped = Ikke længere nødvendig: { $n }
dates-refresh-button = Se igen
