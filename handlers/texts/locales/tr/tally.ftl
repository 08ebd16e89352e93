tally-title = <b>{ $from } – { $to } arası sayılar</b>
tally-none = Henüz sayı yok. Listelerinizi /hvem_kom ile kaydedince sayılar gelir.
tally-row = <b>{ $name }</b>
    Tarihler: { $occurrences }. Kayıtlar: { $sign_ups }. Yerler: { $seats }.
    Katılımlar: { $attendances }, bunlardan adsız { $headcount }.
    Kişiler: { $persons }.
tally-total = <b>Toplam</b>
    Kayıtlar: { $sign_ups }. Yerler: { $seats }. Katılımlar: { $attendances }, bunlardan adsız { $headcount }.
tally-words = Katılım, bir kişinin bir kez gelmesidir. Aynı kişi birden çok kez sayılabilir.
tally-hidden = gizli (5'ten az)
tally-between = { $low } ile { $high } arasında
