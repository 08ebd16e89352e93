helping-where = <b>Nerede yardım etmek istersiniz?</b> En çok kişiye ihtiyacı olan yerler en üstte.
helping-none = Şu anda takvimde görev yok. Bize yazın, size uygun bir şey bulalım.
helping-place = <b>{ $name }</b>. Önümüzdeki dört haftada eksik kişi: { $lacking }
helping-other-button = Yardımın başka yolları
helping-roles = <b>{ $name }</b>
    Hangi işte yardım etmek istersiniz?
helping-roles-none = { $name } için şu anda takvimde görev yok. Burada yardım etmek isterseniz bize yazın.
helping-role = <b>{ $role }</b>. Önümüzdeki dört haftada eksik kişi: { $lacking }
helping-role-needs = Koordinatör sizinle şunu konuşur: { $needs }
helping-certificate = Burada çocuklar var. Bu yüzden siz başlamadan önce düzenleyenin bir çocuk belgesi (børneattest) alması gerekir. Düzenleyen bu belgeyi polisten ister. Ücretsizdir ve onayı Digital Post içinde siz verirsiniz.
helping-role-age = { $age } yaşında ve daha büyükler için.
helping-role-approval = Başlamadan önce koordinatörün onayı gerekir.
helping-role-asked = Başvurunuz alındı. Koordinatör yakında cevap verecek.
helping-role-held = Bu ekipte zaten varsınız.
helping-akasse = Gönüllü olabilirsiniz. Dagpenge ya da efterløn alıyor musunuz? Öyleyse evet demeden önce a-kasse'nize sorun.
helping-age = { $role } görevi { $age } yaşında ve daha büyükler için. Kaç yaşındasınız? Cevabınızı saklamam.
age-under-15-button = 15 yaşından küçüğüm
age-under-18-button = 15-17 yaşındayım
age-grown-up-button = 18 yaşında ya da büyüğüm
helper-done = <b>Yardım etmek istediğiniz için teşekkürler</b>
    Artık ekiptesiniz: { $role }, { $name }.
    Koordinatöre haber veriliyor.
helper-asked = <b>Yardım etmek istediğiniz için teşekkürler</b>
    { $role }, { $name }.
    Önce koordinatör onay verir, sonra size yazarım.
helper-next = Buralarda birine ihtiyaç var. Görevi almak için basın.
helping-leave-button = Bırak: { $role }
helping-left = Artık bu ekipte değilsiniz: { $role }, { $name }. Yardımınız için teşekkürler. Aldığınız görevler hâlâ geçerli.
shifts-button = Boş görevler
shifts-open = <b>Buralarda birine ihtiyaç var</b>
shifts-open-none = Ekiplerinizde şu anda eksik yok. Biri gelemezse size yazarım.
shift-open-line = { $date }
    { $title }, <b>{ $role }</b>. Eksik kişi: { $lacking }
take-button = Görevi al { $date } { $role }
shift-done = <b>Görev sizin</b>
shift-off = <b>Bu görev artık sizde değil</b>
shift-cancelled = <b>Görev iptal edildi</b>
shift-what = { $title }, <b>{ $role }</b>
shift-when = { $date }
shift-role = Göreviniz: <b>{ $role }</b>
shift-contact = Bir şey olursa arayın: { $name } { $phone }
shift-practical = Bilmeniz gerekenler: { $text }
shift-standin = Yerinize birini arıyorum. Biri kabul edene kadar görev sizde.
drop-ask = <b>Hiç gelemiyor musunuz?</b> O zaman görev hemen boşalır.
    <b>Başka kimse yoksa</b> gelebilir misiniz? O zaman diğerlerine sorarım. Biri kabul edene kadar görev sizde.
drop-button = Hiç gelemiyorum
standin-button = Yerime birini bul
keep-button = Yine de geliyorum
drop-done = <b>Görev iptal edildi, gelmeniz gerekmiyor</b>
drop-late = Haber verdiğiniz için teşekkürler. Az zaman kaldı, bu yüzden şimdi bütün ekibe soruyorum. Sorumluya da haber veriliyor.
drop-asking = Zamanında haber verdiğiniz için teşekkürler. Ekipteki diğerlerine soruyorum.
my-shifts = <b>Görevleriniz</b>
shift-button-line = { $date } { $role }
my-shift-line = { $date }: { $title }, { $role }
my-shift-standin = { $date }: { $title }, { $role }. Yerinize birini arıyorum
my-shift-cancelled = { $date }: { $title }, { $role }. İptal edildi
shift-open-button = Görevi gör
shift-asked = <b>Bir görev alabilir misiniz?</b> Ekipten biri gelemiyor.
shift-asked-by = Merhaba { $name }. { $who } özellikle size soruyor: <b>Bir görev alabilir misiniz?</b>
shift-not-now-button = Bu sefer olmaz
shift-not-now = Cevabınız için teşekkürler. Başka birine sorarım.
shift-ask-over = Görevi başka biri aldı. Size sorabildiğim için teşekkürler.
shift-relieved = <b>Yerinize biri bulundu</b>
    Gelmeniz gerekmiyor.
shift-changed = <b>Görevinizin saati değişti</b>
shift-changed-times = Eski: { $old }
    Yeni: <b>{ $date }</b>
shift-changed-why = { $reason }
shift-changed-still = Görev hâlâ sizin. Gelemezseniz lütfen haber verin.
shift-gone = <b>Göreviniz plandan çıkarıldı</b>
shift-gone-rest = Göreve gelmeniz gerekmiyor.
shift-on-again = <b>Göreviniz yeniden planda</b>
helper-new = <b>{ $who } yardım etmek istiyor</b>
    { $name }, { $role }
helper-children = <b>{ $who } çocukların olduğu yerde yardım ediyor</b>
    { $name }, { $role }
helper-unsettled = Henüz netleşmedi: { $needs }
helper-settled = Netleşti: { $needs }
helper-waits = Bu görev onayınızı gerektirir. Önce kişiyle konuşun.
helper-in = Kişi ekipte ve görev alabilir.
helper-settle-first = Kişi ekipte. Ama ancak konuştuktan ve konu netleştikten sonra görev alabilir.
settle-button = Netleşti: { $need }
welcome-button = Onayla
helper-welcome = <b>Koordinatör onay verdi</b>
    Artık ekiptesiniz: { $role }, { $name }. Size uyduğunda bir görev alın.
helper-on-shifts = { $n ->
    [one] Kişinin önünde 1 görev var.
   *[other] Kişinin önünde { $n } görev var.
}
off-ask-button = Görevden al
off-ask = { $n ->
    [one] Konuşana kadar { $who } bu görevden alınsın mı? Kişiye nazikçe yazarım ve görevi başkalarına sorarım.
   *[other] Konuşana kadar { $who } bu { $n } görevden alınsın mı? Kişiye nazikçe yazarım ve görevleri başkalarına sorarım.
}
off-yes-button = Evet, görevden al
off-done = Tamam. { $who } nazik bir mesaj alacak ve başkalarına sorulacak.
helper-off = <b>Önce sizinle konuşmak istiyoruz</b>
    { $name }, { $role }
    Artık çocuklar da var. Bu yüzden yeniden yardım etmeden önce koordinatör sizinle konuşacak. { $n ->
        [one] O zamana kadar görevinizi başkalarına soruyoruz.
       *[other] O zamana kadar { $n } görevinizi başkalarına soruyoruz.
    }
    Yanlış bir şey yapmadınız. Yardımınız için teşekkürler.
error-shift-begun = Görev başladı ya da bitti. Yoldaysanız sorumluyu arayın.
error-shift-full = Görevi başkaları aldı. Başka nerede ihtiyaç var, Boş görevler bölümüne bakın.
error-shifts-overlap = O saatte zaten bir göreviniz var: { $title }, { $starts_at }. Bunu tercih ederseniz diğerini iptal edin.
error-not-in-role = Önce ekibe katılın: { $role }. Yardım etmek isterim düğmesine basıp oradan seçin.
error-awaits-approval = Önce koordinatörün onayı gerekiyor: { $role }. Onay gelince size yazarım.
error-need-unsettled = Koordinatör önce sizinle şunu konuşmalı: { $need }. Hemen başlamak isterseniz bize yazın.
error-role-age = Bu görev { $age } yaşında ve daha büyükler için. Bize yazın, başka bir iş bulalım. 15 yaşından küçükseniz annenizle ya da babanızla birlikte sorun.
error-ends-too-late = Görev saat 20.00'den sonra bitiyor ve 18 yaşında ve daha büyükler için. Daha erken bir görev size uyar mı, bakın.
take-overlap = <b>Aynı saatte iki şey</b>
    Almak istediğiniz görev: { $title }, { $role }, { $date }.
    Konuk olarak kayıtlı olduğunuz: { $other }, { $when }.
    Yine de görevi almak istiyor musunuz?
take-anyway-button = Görevi yine de al
