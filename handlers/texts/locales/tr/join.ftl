join-done = <b>Kaydınız yapıldı</b>
    { $title }
    { $date }
join-place = Yer: { $place }
join-party = Toplam { $party } kişisiniz{ $children ->
    [0] .
    [one] { "" }, 1 kişi 15 yaşından küçük.
   *[other] { "" }, { $children } kişi 15 yaşından küçük.
}
join-code = Kod kelimeniz: <b>{ $code }</b>. Gelince bunu sorumluya söyleyin.
join-discreet = Sorumlu yalnızca kod kelimesini görür, kim olduğunuzu bilmez.
join-reminders = Size önceden hatırlatırım.
join-discreet-title = Randevunuz
choices-button = Diğer seçenekler
choices = <b>{ $title }</b>
    { $date }
    Ne yapmak istersiniz?
party-button = Birden fazla kişiyiz
change-button = Kişi sayısını değiştir
children-button = Çocuklarla geliyoruz
cancel-button = Kaydımı iptal et
cancel-date-button = İptal et: { $date }
calendar-button = Takvimime ekle
calendar-caption = Bunu takviminize ekleyin.
calendar-remove-button = Takvimimden sil
calendar-remove-caption = Dosyayı açın, randevu takviminizden silinir.
party-ask = Siz de dahil toplam kaç kişi geliyorsunuz? Bir sayıya basın ya da sayıyı yazın.
party-alone-button = Yalnızca ben
children-ask = Aranızda 15 yaşından küçük kaç çocuk var?
queue-full = Bu tarihte boş yer yok: { $date }.
    Bekleme listesine girebilirsiniz. Bir yer boşalırsa size yazarım.
queue-full-late = Bu tarihte boş yer yok: { $date }.
    Bekleyenlere sormak için artık geç. Bir yer boşalırsa, ilk basan alır.
queue-done = <b>Bekleme listesinde { $position }. sıradasınız.</b>
    { $title }, { $date }
    Size bir yer açılır açılmaz yazarım.
queue-done-late = <b>Bekleme listesinde { $position }. sıradasınız.</b>
    { $title }, { $date }
    Bekleyenlere sormak için artık geç. Bir yer boşalırsa, ilk basan alır.
cancel-done = <b>Kaydınız iptal edildi</b>
    { $title }
    { $date }
cancel-late = Biraz geç oldu, ama sorun değil. Sorumlu bunu listesinde görür.
cancel-which = Hangisine gelemiyorsunuz?
cancel-this = Buna gelemiyor musunuz?
cancel-no-button = Hayır, geleceğim
cancel-next = Sıradaki tarihler:
undo-button = Geri al
coming-done = Teşekkürler. Görüşmek üzere.
decline-done = Cevabınız için teşekkürler. Yer, sıradaki kişiye geçiyor.
name-ask = Sorumlu size nasıl seslensin? Bir ad yazın. Yazmazsanız sorumlu kod kelimenizi kullanır.
name-skip-button = Kod kelimesini kullan
name-done = Teşekkürler. Sorumlu şu adı görecek: { $name }.
name-skipped = Tamam. Sorumlu yalnızca kod kelimenizi görecek.
name-bad = En fazla 40 karakterlik, bağlantı içermeyen bir ad yazın.
wish-which-date = Hangi gün gelmek istersiniz? Bir güne basın ya da 1 ile { $n } arasında bir sayı yazın.
wish-which-offer = Hangisini görmek istersiniz? Bir isme basın ya da 1 ile { $n } arasında bir sayı yazın.
wish-shall-i = Sizi kaydedeyim mi?
wish-shall-i-queue = Boş yer yok. Bekleme listesine girmek ister misiniz?
wish-yes-button = Evet, lütfen
wish-no-button = Hayır, teşekkürler
wish-for-what = Neye katılmak istersiniz? Aradığınız şeyi yazın, örneğin <i>birlikte yemek</i>.
