find-hits = { $n ->
    [one] Bunu buldum:
   *[other] Size uyabilecek { $n } şey buldum:
}
find-ask = Bunlardan birini mi demek istediniz?
find-hit-date = Sıradaki tarih: { $date }
find-hit-old = { $year } yılında vardı
find-nothing = Yazdığınıza uyan bir şey bulamadım.
    Başka kelimelerle deneyin ya da bize yazın. Bir insan size yardım eder.
find-empty = Ne aradığınızı kendi kelimelerinizle yazın. Örneğin: <i>çay ve sohbet</i>.
find-soon = <b>Yakında olacaklar</b>
find-soon-none = Şu anda tarih yok, ama ne aradığınızı yazabilirsiniz.
find-soon-line = { $date }: { $title }{ $left ->
    [none] { "" }
    [full] . Dolu
    [closed] . Kayıt kapandı
    [not-open] . Kayıt henüz açılmadı
    [just-come] . Doğrudan gelebilirsiniz
    [one] . 1 yer
   *[other] . { $left } yer
}
find-volunteer = <b>Yardım etmek ister misiniz?</b> Buralarda gönüllülere ihtiyaç var:
