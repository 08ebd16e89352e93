attendance-choose = <b>Kimler geldi?</b> Bir tarih seçin.
attendance-none = Şu anda doldurulacak liste yok.
attendance-title = <b>Kimler geldi?</b>
    { $title }
    { $date }
attendance-how = Kişi geldiyse adına basın. Kayıtlı sayıdan daha az kişi geldiyse bir daha basın.
    İsterseniz yalnızca bir sayı yazın. Bu sayı, kaydı olmayanlarla birlikte gelenlerin hepsi olsun.
attendance-nobody = Kimse kayıt olmadı.
attendance-sums = Gelen: { $came }. Adsız: { $nameless }. <b>Toplam: { $total }</b>
attendance-unreachable = { $name }: Mesajlarımızı almıyor. Lütfen arayın.
attendance-unsure = { $name }: Hatırlatma ulaşmamış olabilir.
line-unmarked = { $name } ({ $party })
line-came = { $name }: { $heads } kişi geldi
line-absent = { $name }: gelmedi
all-button = Herkes geldi
one-more-button = Adsız 1 kişi ekle
save-button = Kaydet
attendance-saved = <b>Kaydedildi</b>
    { $title }
    { $date }
    Gelen: { $came }. Bunlardan adsız: { $nameless }. Gelmeyen: { $absent }. İşaretlenmeyen: { $unmarked }.
attendance-edit-button = Listeyi düzelt
attendance-toast-total = Toplam { $total }
attendance-confirm-total = { $title } için toplam { $total } kişi mi geldi?
today-title = <b>Bugün</b>
today-none = Bugün sizin etkinliklerinizde bir şey yok.
today-line = { $time } { $title }: { $people ->
    [0] kayıtlı kimse yok
    [one] 1 kişi kayıtlı
   *[other] { $people } kişi kayıtlı
}
attendance-button = Kimler geldi?
attendance-helpers = <b>Gönüllüler</b>: { $most } kişiden { $came } kişi geldi. Listenin sonundalar ve ayrı sayılırlar.
attendance-saved-helpers = Gönüllüler: gelen { $came }, gelmeyen { $absent }, işaretlenmeyen { $unmarked }.
line-helper = { $role }: { $name }
line-helper-came = { $role }: { $name }, geldi
line-helper-absent = { $role }: { $name }, gelmedi
line-not-helped = { $name }
line-helped = { $name }: { $role }
attendance-helped-button = Kim yardım etti?
attendance-helped = <b>Kim yardım etti?</b>
    { $title }
    { $date }
    O gün yardım eden konuklara basın. Yanlışsa bir daha basın.
attendance-of-which = Adsız gelenlerden: { $figures }.
attendance-of-which-how = Adsız gelenlerin kim olduğunu aşağıdan belirtebilirsiniz. Toplam sayı değişmez.
category-up-button = { $name }: { $n }
category-down-button = −1 { $name }
attendance-unanswered = { $name }: Yeni saat için cevap vermedi.
