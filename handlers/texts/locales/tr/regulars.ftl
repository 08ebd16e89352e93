# Coming every week without signing up every week.
regular-button = { $day ->
    [monday] Her pazartesi gel
    [tuesday] Her salı gel
    [wednesday] Her çarşamba gel
    [thursday] Her perşembe gel
    [friday] Her cuma gel
    [saturday] Her cumartesi gel
    [sunday] Her pazar gel
   *[each] Her seferinde gel
}
regular-every = { $day ->
    [monday] her pazartesi
    [tuesday] her salı
    [wednesday] her çarşamba
    [thursday] her perşembe
    [friday] her cuma
    [saturday] her cumartesi
    [sunday] her pazar
   *[each] her seferinde
}
regular-every-second = { $day ->
    [monday] iki haftada bir pazartesi
    [tuesday] iki haftada bir salı
    [wednesday] iki haftada bir çarşamba
    [thursday] iki haftada bir perşembe
    [friday] iki haftada bir cuma
    [saturday] iki haftada bir cumartesi
    [sunday] iki haftada bir pazar
   *[each] iki seferde bir
}
regular-done = <b>Düzenli geliyorsunuz</b>
    { $title }, { $rhythm }
regular-how = Her seferinde size bir yer ayırıp yazarım. Sadece gelemeyecekseniz cevap vermeniz yeterli.
regular-party = Her seferinde { $party } kişisiniz.
regular-paused = Ara verdiniz. Yeniden başlama günü: { $day }.
regular-second-button = İki haftada bir
regular-weekly-button = Her hafta
regular-pause-button = Ara ver
regular-resume-button = Arayı bitir
regular-leave-button = Artık düzenli gelmiyorum
regular-title = <b>Düzenli geldiğiniz yerler</b>
regular-line = { $title }, { $rhythm }
regular-pause-ask = Ne zaman yeniden katılmak istersiniz?
regular-again-button = Yeniden { $date }
regular-left = Artık düzenli gelmiyorsunuz: { $title }. Yine de tek bir tarih için kaydolabilirsiniz.
    Bir tarih için "Geliyorum" dediyseniz o hâlâ geçerlidir.
regular-place = <b>Yeriniz hazır</b>
    { $title }
    { $date }
    Geliyor musunuz?
regular-no-place = <b>Bu sefer düzenli gelen herkese yer yoktu</b>
    { $title }
    { $date }
    Diğerleri gibi kaydolmayı deneyebilirsiniz.
regular-new-day = <b>Artık başka bir günde yapılıyor</b>
    { $title }, { $rhythm }
    Sürekli yeriniz de o güne geçti. Size uyuyor mu?
regular-suits-button = Evet, bana uyuyor
regular-stopped = <b>{ $title } sona eriyor</b>
    Düzenli geldiğiniz için, şu anda kaydınız olmasa da size haber veriyoruz.
regular-stopped-last = Son tarih: { $date }.
