away = Przepraszam. Bot nie działał od: { $since } do: { $until }.
    W tym czasie było Twoje spotkanie i mogły do Ciebie nie dotrzeć wszystkie wiadomości. Napisz do nas, jeśli coś poszło nie tak.
away-staff = <b>Bot nie działał</b>
    Od: { $since }
    Do: { $until }
    Powiadomione osoby, które miały wtedy spotkanie: { $people }
    Wiadomości spóźnione: { $late }
    Wiadomości, które mogły nie dotrzeć: { $uncertain }
nightly = Wczoraj. Wysłane wiadomości: { $sent }. Niewysłane: { $failed }. Osoby, do których wiadomości nie docierają: { $unreachable }.
dates-heard = Wiadomość wysłana: { $sent } z { $all }.
dates-heard-waiting = W drodze: { $n }
dates-heard-blocked = Nie dostają naszych wiadomości. Zadzwoń: { $n }
dates-heard-failed = Nie dotarły: { $n }
dates-heard-uncertain = Mogły nie dotrzeć: { $n }
dates-heard-skipped = Już niepotrzebne: { $n }
dates-refresh-button = Sprawdź ponownie
