# One text per class of RuleError.
error-stale = Bu düğme artık geçerli değil. Lütfen buradan tekrar deneyin.
error-not-allowed = Bunu yalnızca etkinlik sorumluları ve koordinatörler yapabilir. Siz de onlardan biriyseniz, sizi davet edenden yeni bir bağlantı isteyin.
error-not-found = Bu artık yok. Buradan başka bir şey bulabilirsiniz.
error-occurrence-over = Bu etkinlik başladı ya da bitti. Başka bir tarih seçin.
error-occurrence-cancelled = Bu tarihteki etkinlik iptal edildi. Başka bir tarih seçin.
error-sign-up-not-open = Kayıt şu zaman açılıyor: { $opens_at }. O zaman yeniden basın.
error-sign-up-closed = Kayıt kapandı: { $closed_at }. Hâlâ yer olup olmadığını öğrenmek isterseniz bize yazın.
error-no-sign-up-needed = Kayıt olmanıza gerek yok. Doğrudan gelebilirsiniz.
error-not-enough-seats = { $left ->
    [one] Yalnızca 1 yer kaldı. Daha küçük bir sayı seçin ya da bize yazın.
   *[other] Yalnızca { $left } yer kaldı. Daha küçük bir sayı seçin ya da bize yazın.
}
error-full = Boş yer kalmadı. Başka bir tarih seçin ya da bize yazın.
error-party-too-big = Bir kayıtta en fazla { $most } kişi olabilir. Daha kalabalıksanız bize yazın.
error-too-few-came = Listede { $ticked } kişiyi işaretlediniz. Bu yüzden sayı en az { $ticked } olmalı. İşaretlenenler dahil, gelen herkesin sayısını yazın.
error-offer-over = Yer, sıradaki kişiye geçti. Hâlâ gelmek istiyorsanız bekleme listesine yeniden girin.
error-place-gone = Bu arada yeri başka biri aldı. Hâlâ gelmek istiyorsanız yeniden kayıt olun.
error-no-room-for-more = Şu anda daha fazla kişiye yer yok. { $party } kişilik kaydınız hâlâ geçerli. Daha kalabalık olmanız gerekiyorsa bize yazın.
error-too-early-to-mark = Liste şu zaman açılıyor: { $opens_at }. O zaman yeniden gelin ve gelenleri işaretleyin.
error-too-late-to-mark = Liste kapandı: { $closed_at }. Sayılardan biri yanlışsa bize yazın.
error-total-too-big = Sayı çok büyük. En fazla { $most } yazın.
error-no-such-initiative = { $slug } adında bir etkinlik yok. Adı katalogdaki gibi yazın.
error-bad-hours = Bir bağlantı en fazla { $most } saat geçerli olabilir. Daha küçük bir sayı yazın.
error-message-too-long = Mesaj çok uzun. En fazla { $most } karakter yazın.
error-already-told = İnsanlara haber verildi, bu yüzden sessizce geri alınamaz. Tarihi yeniden taşıyın ya da yine de yapın.
error-regulars-full = Düzenli gelen çok kişi var, bu yüzden sabit yer kalmadı. Yine de her seferinde kaydolabilirsiniz.
error-nothing-to-change = Bütün tarihler zaten böyle ya da tek tek değiştirilmiş. Yalnızca biri değişecekse tek bir tarih seçin.
error-two-at-once = İki tarih aynı saatte başlardı. Başka bir gün ya da saat seçin.
