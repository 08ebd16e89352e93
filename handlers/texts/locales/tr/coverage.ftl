coverage-button = Kim eksik
coverage-coordinator = Koordinatör
coverage-where = <b>Önümüzdeki dört haftanın gönüllüleri</b>
    En çok kişiye ihtiyaç duyan yerler en üstte.
coverage-nothing = Takvimde önümüzdeki dört hafta için görev yok, bu yüzden burada bakılacak bir şey yok.
coverage-news = <b>Gönüllüler hakkında yeni bilgi</b>
coverage-title = <b>{ $name }</b>
    Önümüzdeki dört haftada eksik: { $lacking }
coverage-covered = <b>{ $name }</b>
    Önümüzdeki dört haftanın bütün görevlerinde yeterince kişi var.
coverage-one = Tek kişiye bağlı: { $roles }
coverage-nobody = Ekipte henüz kimse yok: { $roles }
coverage-press = Alıp alamayacağını birine kendiniz sormak isterseniz bir göreve basın.
coverage-choose = <b>Kime sormak istersiniz?</b>
coverage-lacking = Eksik: { $lacking }
coverage-waiting = Soruldu, henüz cevap vermedi: { $names }
coverage-chosen = Seçildi: { $names }
coverage-off-button = Seçildi: { $name }
coverage-order = En üstte, en uzun zamandır sorulmayan kişi var. Bir seferde en fazla { $most } kişiye sorabilirsiniz ve ilk evet diyen görevi alır.
coverage-wait = Bu görev için üç kişiye soruldu. Daha fazla kişiye sormadan önce birinin cevabını bekleyin.
coverage-enough = Bu görevde artık kimse eksik değil.
coverage-no-team = Ekipte henüz kimse yok, bu yüzden sorulacak kimse de yok. Yardım etmek isterim düğmesine basanlar ekibe katılır.
coverage-nobody-free = Ekipteki herkese soruldu, meşgul ya da bu görevi alamıyor.
coverage-ask-button = Soruyu gönder ({ $n })
coverage-asked = <b>Şimdi soruyorum: { $names }</b>
coverage-asked-next = İlk evet diyen görevi alır, diğerlerine haber verilir. Cevap verdiklerinde size yazarım.
coverage-undone = Geri alındı. Kimseye sorulmadı.
coverage-yes = <b>{ $who } görevi aldı</b>
coverage-no = <b>{ $who } bu sefer gelemiyor</b>
coverage-silent = <b>{ $who } cevap vermedi</b>
coverage-other-button = Başka birine sor
coverage-no-more-button = Bana artık sorma
coverage-no-more-done = O zaman size boş görevleri artık sormam. Aldığınız görevler hâlâ geçerli.
coverage-again-button = Bana yine sorabilirsiniz
coverage-again-done = Teşekkürler. Ekiplerinizden birinde kişi eksik olunca size yine sorarım.
error-nobody-missing = Bu görevde artık kimse eksik değil. Başka nerede kişi eksik olduğunu Kim eksik altında görebilirsiniz.
error-too-many-asked = Aynı görev için bir seferde en fazla { $most } kişiye sorabilirsiniz. Önce birini çıkarın ya da cevap bekleyin.
try-helping = Artık üç kez geldiniz ve buna çok sevindik: { $name }
    <b>Bir akşamlığına yardım etmeyi denemek ister misiniz?</b>
    Evet derseniz, kişi eksik olduğunda size sorabiliriz. Her zaman yine hayır diyebilirsiniz.
try-yes-button = Evet, bana sor
try-no-button = Hayır, teşekkürler
try-yes-done = <b>Denemek istediğiniz için teşekkürler.</b> Neye yardım etmek istediğinizi seçin. Yalnızca bir kez de olabilir.
try-no-done = Cevabınız için teşekkürler. Hiç sorun değil, size bir daha sormayacağım. Misafir olarak her zaman bekleriz.
