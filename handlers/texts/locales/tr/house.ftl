away = Özür dilerim. { $since } ile { $until } arasında çalışmıyordum.
    O sırada bir buluşmanız vardı, belki her haber size ulaşmadı. Bir sorun olduysa bize yazın.
away-staff = <b>Bir süre çalışmadım</b>
    { $since } ile { $until } arasında.
    O sırada buluşması olduğu için haber verilenler: { $people }
    Geç kalan mesajlar: { $late }
    Belki ulaşmayan mesajlar: { $uncertain }
nightly = Dün. Gönderilen mesajlar: { $sent }. Gönderilemeyen: { $failed }. Mesajlarımı almayan kişiler: { $unreachable }.
dates-heard = Mesaj gönderildi: { $sent } / { $all }.
dates-heard-waiting = Yolda: { $n }
dates-heard-blocked = Mesajlarımızı almıyor. Lütfen arayın: { $n }
dates-heard-failed = Ulaşmadı: { $n }
dates-heard-uncertain = Belki ulaşmadı: { $n }
dates-heard-skipped = Artık gerekmiyor: { $n }
dates-refresh-button = Yeniden bak
