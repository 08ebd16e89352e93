guest-button = Başka birini kaydet
guest-ask = Kimi kaydediyorsunuz? Ev sahibinin kullanabileceği bir ad yazın.
    Önce ona sorun. Bütün mesajlar size gelir, siz ona iletirsiniz.
guest-no-dates = Şu anda kayıt için açık tarih yok.
guest-when = { $name } ne zaman gelmek istiyor?
guest-date-button = Kaydet { $date }
join-guest = Kaydedilen: { $guest }
join-tell-guest = Haber vermeyi unutmayın: { $guest }.
coming-guest-button = { $guest } geliyor
cancel-guest-button = Kaydı iptal et: { $guest }
group-allow-button = Grup kaydedebilir
group-ask = Grubun adı ne ve en çok kaç kişi olabilir? Örneğin şöyle yazın: Torsbo 12
group-bad = Grubun adını ve bir sayı yazın, örneğin: Torsbo 12
group-allowed = { $name } artık toplam en çok { $most } kişiyle kaydedilebilir. Kişiye haber verildi.
group-allowed-you = <b>Artık { $name } grubunu kaydedebilirsiniz</b>
    Refakatçilerle birlikte en çok { $most } kişi olabilirsiniz.
group-join-button = Kaydet: { $name }
group-count-ask = { $name } grubundan kaç kişi geliyor? Katılımcı + refakatçi yazın, örneğin: 6 + 2
    Toplam en çok { $most } kişi olabilirsiniz.
group-count-bad = Katılımcı + refakatçi yazın, örneğin: 6 + 2
group-all-button = Bütün tarihler
group-done = <b>{ $name } kaydedildi</b>
    { $dates }
group-left-out = Burada yeterince yer yoktu: { $dates }
    Daha az kişiyle deneyin veya bize yazın.
join-escorts = Refakatçi sayısı: { $escorts }
error-group-too-big = { $name } toplam en çok { $most } kişi olabilir ve en az biri refakatçi olmamalı. Başka bir sayı yazın veya bize yazın.
error-reason-missing = Sıranın neden bozulduğunu en çok { $most } karakterle yazın. Hiçbir şey değişmedi.
queue-title = <b>Bekleme listesi</b>
    { $title }, { $date }
queue-line = { $place }. { $name } ({ $party })
queue-first-button = Önce: { $name }
queue-empty = Bekleme listesinde kimse yok.
queue-why = Sıra neden bozulsun? Kısaca yazın. Kaydedilir ve kişi bunu görebilir.
queue-moved = Tamam. Sıradaki boş yer önce buraya önerilecek.
queue-moved-offered = Tamam. Bir yer önerildi.
queue-show-button = Bekleme listesini gör
group-standing = <b>{ $name } her seferinde geliyor</b>
    { $title }
group-standing-paused = { $name } ara verdi, yeniden geleceği gün: { $day }.
group-standing-how = Yeni tarihler kendiliğinden eklenir. Her seferinden önce size yazarım.
group-listed = <b>Her seferinde gelen gruplar</b>
group-line = { $name }, { $title }
group-end-button = Artık her seferinde değil
group-pause-ask = { $name } ne zaman yeniden gelecek?
group-ended = { $name } artık her seferinde gelmiyor: { $title }. Tek bir tarih için yine kaydolabilirsiniz.
group-place = <b>{ $name } için yerler hazır</b>
    { $title }
    { $date }
    Geliyor musunuz?
group-no-place = <b>Bu sefer { $name } için yer yoktu</b>
    { $title }
    { $date }
    Daha az kişiyle deneyin ya da bize yazın.
