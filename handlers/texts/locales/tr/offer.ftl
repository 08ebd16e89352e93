offer-for = <b>Kimin için:</b> { $target }
offer-dates = <b>Tarihler</b>
offer-no-dates = Şu anda tarih yok.
offer-line = { $date } – { $state }
offer-state-free = herkese yer var
offer-state-left = { $left ->
    [one] 1 yer kaldı
   *[other] { $left } yer kaldı
}
offer-state-full = dolu
offer-state-queue = dolu, ama bekleme listesi var
offer-state-closed = kayıt kapandı
offer-state-not-open = kayıt açılışı: { $date }
offer-state-just-come = doğrudan gelebilirsiniz
offer-state-cancelled = iptal edildi
offer-state-over = başladı
offer-place = <b>Yer:</b> { $place }
offer-price = <b>Ücret:</b> { $price }
offer-access = <b>Ulaşım ve giriş:</b> { $access }
offer-food = <b>Yemek:</b> { $food }
offer-bring = <b>Yanınızda getirin:</b> { $bring }
offer-spoken = <b>Konuşulan diller:</b> { $spoken }
offer-contact = <b>İletişim:</b> { $name } { $phone }
offer-fetch = Sizi alabiliriz. İsterseniz bize yazın.
offer-age = En az { $age } yaşında olanlar için.
offer-existed = Bu, { $year } yılında vardı. Şimdi var mı, bilmiyoruz. Bize yazın, sizin için soralım.
offer-planned = Bu, { $year } yılında planlanmıştı. Şimdi var mı, bilmiyoruz. Bize yazın, sizin için soralım.
offer-organiser = <b>Düzenleyen:</b> { $organiser }
offer-info-only = Buradan kayıt olamazsınız. Daha fazla bilgi isterseniz bize yazabilirsiniz.
offer-part-of = Şunun bir parçası: { $parent }.
offer-example = <i>Deneme odasından bir örnek.</i>
join-button = Kayıt ol: { $date }
queue-button = Beklemeye gir: { $date }
more-dates-button = Daha fazla tarih
about-which = Hangi etkinliği kastediyorsunuz? Adını ya da aradığınız şeyi yazın.
about-unsaid = Bununla ilgili henüz bir bilgi yok. Bize yazın, bir insan size burada cevap versin.
