# A coordinator writes to everybody on a date.
message-button = Herkese yaz { $date }
message-title = <b>Herkese yazın</b>
    { $title }
    { $date }
message-ask = Şimdi göndermek istediğiniz mesajı yazın. En fazla { $most } karakter olabilir.
    Kayıtlı olan, yer bekleyen ya da o gün nöbeti olan herkese gider. Şu anda { $n ->
    [one] 1 kişi.
   *[other] { $n } kişi.
}
message-ask-discreet = Buluşmanın konusunu yazmayın: telefona başkaları da bakıyor olabilir.
message-words = { $words }
message-words-in-danish = Danca yazıldı:
    { $words }
message-persons = { $n ->
    [one] Mesaj 1 kişiye gidecek.
   *[other] Mesaj { $n } kişiye gidecek.
}
message-leaves = Gönderileceği zaman: { $date }.
message-again = Bir şeyi değiştirmek isterseniz mesajın tamamını yeniden yazın.
message-yes-button = Evet, herkese gönder
message-undone = Geri alındı. Mesaj kimseye gitmedi.
message-last = <b>Herkese giden son mesaj</b>
message-received = <b>{ $title } hakkında mesaj</b>
    { $date }
error-link-inside = Mesajda Telegram bağlantısı var, bunu iletmiyorum. Mesajı bağlantı olmadan yeniden yazın.
error-secret-inside = Mesajda CPR numarasına benzeyen bir şey var. Mesajı onsuz yeniden yazın.
error-nobody-to-tell = O gün için kayıtlı kimse yok, yazılacak kimse de yok. Biri kaydolunca yeniden yazın.
error-message-left = Mesaj bazı kişilere ulaştı bile, bu yüzden geri alınamaz. Bir yanlışlık varsa yeni bir mesaj yazın.
