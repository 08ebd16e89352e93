# A coordinator's dates: cancelled, moved, held after all.
dates-title = <b>Tarihleriniz</b>
    Görmek, iptal etmek ya da taşımak için bir tarihe basın.
dates-date = <b>{ $title }</b>
    { $date }
dates-is-cancelled = <b>İptal edildi</b>
dates-people = { $people ->
    [0] Kayıtlı kimse yok.
    [one] 1 kişi katılıyor.
   *[other] { $people } kişi katılıyor.
}
dates-waiting = Bekleme listesi: { $waiting }
dates-offered = Önerilen ve cevap bekleyen yerler: { $n }
dates-unanswered = Yeni saat için cevap vermeyenler ({ $n }): { $names }
dates-cancel-button = İptal et { $date }
dates-move-button = Taşı { $date }
dates-hold-button = Yine de yapılsın
dates-when = Bunun yerine ne zaman olsun?
    { $title }
    Şimdi: { $date }
    Bir tarih ve saat yazın, örneğin "11.12. 18:00".
dates-when-bad = Bunu okuyamadım. Örneğin "11.12. 18:00" yazın.
dates-hour-later-button = Bir saat sonra
dates-day-later-button = Bir gün sonra
dates-week-later-button = Bir hafta sonra
dates-cancel = <b>İptal</b>
    { $title }
    { $date }
dates-move = <b>Taşı</b>
    { $title }
    Eski: { $old }
    Yeni: <b>{ $date }</b>
dates-nobody = Kayıtlı kimse yok, bu yüzden kimseye mesaj gitmez.
dates-affected = Etkilenen yer sayısı: { $people ->
    [one] 1
   *[other] { $people }
}. { $persons ->
    [one] 1 kişiye mesaj gider.
   *[other] { $persons } kişiye mesaj gider.
}
dates-why = Neden? Bir neden seçin ya da kendiniz yazın. Herkes okuyabilir.
dates-reason-ill = Ev sahibi hastalandı.
dates-reason-helpers = Gönüllü eksiğimiz var.
dates-reason-room = Salon dolu.
dates-reason-few = Kayıtlı kişi çok az.
dates-reason-weather = Hava çok kötü.
dates-reason-holiday = Resmî tatil.
dates-reason-bad = Nedeni en fazla 500 karakterle yazın.
dates-because = Neden: { $reason }
dates-asks-again = Yeni günün uyup uymadığı onlara sorulacak.
dates-cancel-yes-button = Evet, herkes için iptal et
dates-move-yes-button = Evet, herkes için taşı
dates-cancelled = <b>İptal edildi</b>
    { $title }
    { $date }
dates-moved = <b>Taşındı</b>
    { $title }
    Yeni: { $date }
dates-held = <b>Etkinlik yine de yapılacak</b>
    { $title }
    { $date }
dates-told = { $n ->
    [one] 1 kişiye mesaj gidiyor.
   *[other] { $n } kişiye mesaj gidiyor.
}
dates-ring = { $n ->
    [one] 1 kişiye buradan ulaşılamıyor. Lütfen arayın.
   *[other] { $n } kişiye buradan ulaşılamıyor. Lütfen arayın.
}
dates-undone = Geri alındı. Kimseye haber gitmedi.
    { $title }
    { $date }
moved-also = Şu tarihte de gelebilir misiniz: { $date }?
moved-keep = Yeriniz, kayıt kapanana kadar sizindir: { $closes }.
moved-kept = Yanıt vermeye yetişemeseniz bile yeriniz sizindir.
moved-agreed = Şu zamana zaten evet dediniz: { $date }. Yanıt vermenize gerek yok.
coming-moved = O mesajdan sonra saat değişti. Yeni zaman: { $date }.
reason-in-danish = Danca yazıldı: { $reason }
place-let-go = Yeni saatin size uyup uymadığını duymadık ve bekleyenler vardı. Bu yüzden yeriniz başkasına geçti.
    { $title }
    { $date }
still-unanswered = <b>Yeni saat için cevap vermeyenler</b>
    { $title }
    { $date }
    { $names }
dates-open-button = Tarihi gör
moved-shift = Göreviniz: { $role }, { $date }.
moved-shift-when = Göreviniz: { $date }.
moved-shift-also = Yeni saatte de gelebilir misiniz? Siz hayır diyene kadar görev sizindir. Ama lütfen cevap verin ki ev sahibi bilsin.
coming-as-button = Geliyorum ({ $role })
cancel-as-button = Gelemiyorum ({ $role })
volunteers-unanswered = <b>Gönüllüler yeni saat için cevap vermedi</b>
    { $title }
    { $date }
    { $names }
    Hâlâ görevde görünüyorlar. Yerlerine birini bulmak için zaman varken onları arayın veya sorun.
