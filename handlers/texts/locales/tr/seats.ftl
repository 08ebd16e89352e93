one-less-button = Birimiz gelmiyor
queue-party = { $party } kişinin hepsine yer olduğunda yazacağım.
place-offered-party = Yerler { $party } kişinin hepsi için.
place-offered-overlap = Aynı saatte başka bir kaydınız var: { $other }, { $when }. Evet derseniz ikisine de kayıtlı olursunuz.
join-not-signed-up = { $title }, { $date } için kayıtlı değilsiniz.
join-card-button = Etkinliği gör
overlap = <b>Aynı saatte iki etkinlik</b>
    Katılmak istediğiniz: { $title }, { $date }.
    Zaten kayıtlı olduğunuz: { $other }, { $when }.
    İkisine de kaydolmak istiyor musunuz?
overlap-button = Evet, yine de kaydet
overlap-other-button = Diğer kaydı gör
offer-lapsed = <b>Yer sıradakine geçti</b>
    { $title }, { $date }
    Sizden zamanında haber alamadım. Hâlâ gelmek istiyorsanız yeniden bekleme listesine girebilirsiniz.
offer-lapsed-button = Beni yeniden listeye yaz
over-capacity = <b>Yerden çok katılımcı var</b>
    { $title }, { $date }
    Kayıtlı kişi sayısı { $held }, yer sayısı artık { $seats }. Herkes yerini koruyor.
overlap-shift = <b>Aynı saatte iki şey</b>
    Katılmak istediğiniz: { $title }, { $date }.
    Gönüllü olarak göreviniz var: { $other }, { $when }.
    Yine de kaydolmak istiyor musunuz?
too-few-left = { $left ->
    [0] Şu anda daha fazla kişi için yer yok.
    [one] Yalnızca 1 yer daha var.
   *[other] Yalnızca { $left } yer daha var.
}
too-few-kept = { $party } kişilik kaydınız hâlâ geçerli.
too-few-wait = { $wanted } kişinin hepsine yer olana kadar beklemek ister misiniz? O zaman yerinizi bu arada başkaları alabilir.
too-few-wait-all = { $wanted } kişinin hepsine yer olana kadar beklemek ister misiniz?
too-few-wait-button = Beklemeye gir ({ $wanted })
too-few-fewer-button = { $most } kişi geliyoruz
