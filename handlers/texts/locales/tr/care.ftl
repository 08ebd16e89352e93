urgent-danger = Siz ya da bir başkası şu anda tehlikede mi? <b>112'yi arayın.</b>
urgent-robot = Ben bir robotum. Buraya yazdığınızı kimse okumuyor.
urgent-line = { $name }: { $number }{ $open ->
    [yes] { "" } (şu anda açık)
   *[no] { "" } (şu anda kapalı)
}
urgent-no-lines = Güvendiğiniz biriyle konuşun. Doktorunuzu da arayabilirsiniz.
urgent-ask = Şu anda yardıma ihtiyacınız var mı?
urgent-yes-button = Evet, yardıma ihtiyacım var
urgent-carry-on-button = Kaldığım yere dön
urgent-carry-on = Yazmaya devam edebilirsiniz.
contact-text = <b>Bize yazın</b>
    Mesajınızı bir insan okur ve size burada, sohbette cevap verir.
    Belediyedeki dosyanızla ilgili konuları buraya yazmayın. Bunun için Digital Post kullanın ya da belediyeyi arayın.
    Mesajınızı şimdi yazın:
contact-text-offer = <b>{ $name } hakkında bize yazın</b>
    Mesajınızı bir insan okur ve size burada, sohbette cevap verir.
    Belediyedeki dosyanızla ilgili konuları buraya yazmayın. Bunun için Digital Post kullanın ya da belediyeyi arayın.
    Mesajınızı şimdi yazın:
contact-sent = Teşekkürler. Mesajınız gönderildi. Cevap burada, sohbette gelecek.
contact-nobody = Teşekkürler. Mesajınız kaydedildi. Henüz bir koordinatör yok, bu yüzden cevap biraz gecikebilir.
contact-drop-button = Hayır, yazmayacağım
inbox-title = <b>Gelen kutusu</b>
inbox-none = Gelen kutusu boş.
inbox-case = <b>{ $who }</b>, konu: { $about }, { $date }
    { $text }
inbox-about-anything = genel
inbox-answer-button = Cevap ver
inbox-close-button = Konuyu kapat
inbox-closed = Konu kapatıldı.
inbox-answer-ask = Cevabınızı şimdi yazın. Yazdığınız gibi gönderilecek.
inbox-answer-sent = Cevabınız gönderildi.
