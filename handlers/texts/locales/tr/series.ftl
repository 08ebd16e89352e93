# Editing a series.
series-button = Tarihleri değiştir
series-what = Ne olsun?
    { $title }
    { $date }
    Bir saat yazın, örneğin "18:30", ya da yer sayısı, örneğin "30". Ya da bir düğmeye basın.
series-what-bad = Bunu okuyamadım. Örneğin "18:30" ya da "30" yazın.
series-scope = Bir tarih için mi, daha fazlası için mi?
series-this-button = Sadece { $date }
series-following-button = { $date } ve sonrakiler
series-all-button = Her sefer
series-yes-button = Evet, değiştir
series-time = { $title }, başlangıç saati: { $time }.
series-seats = { $title }, yer sayısı: { $seats }.
series-no-sign-up = { $title } kayıtsız olur: insanlar doğrudan gelir. Kayıtlı olanların yeri kalır.
series-dates = Değişen tarih sayısı: { $dates }
series-nobody = Taşınan tarihlere kayıtlı kimse yok.
series-done = <b>Değiştirildi</b>
    { $title }
    Tarih sayısı: { $dates }
series-place-button = Başka bir yer
series-place-ask = Nerede olsun? Yerin adını yazın; adres yeniyse virgülden sonra adresi de yazın.
    { $title }
    { $date }
series-place-bad = Yeri tek satırda, en çok 80 karakterle yazın, örneğin "Kulturhuset".
series-place = { $title } başka bir yerde yapılacak.
    Eski: { $old }
    Yeni: <b>{ $place }</b>
dates-place-now = Şimdi: { $place }
series-weekday-button = Başka bir gün
series-weekday-ask = Haftanın hangi günü olsun? Tarihler aynı haftada kalır.
    { $title }
    { $date }
series-weekday = { $title } artık { $rhythm } yapılacak.
series-first = İlki: { $date }.
series-stop-button = Bir tarihten sonra bitir
series-stop-ask = Son tarih hangisi olsun? Düğmeye basın ya da bir tarih yazın, örneğin "24.6.".
    { $title }
series-stop-here-button = Sonuncusu { $date }
series-stop-bad = Bunu okuyamadım. Bir tarih yazın, örneğin "24.6.".
series-stops = { $title } bitiyor. { $day } gününden sonra başka tarih yok.
series-dates-gone = Kalkacak tarihler: { $dates }
series-stop-yes-button = Evet, bitir
series-over = { $n ->
    [one] Yer sayısından 1 kişi fazla var. Kimse yerini kaybetmez.
   *[other] Yer sayısından { $n } kişi fazla var. Kimse yerini kaybetmez.
}
weekday = { $day ->
    [monday] pazartesi
    [tuesday] salı
    [wednesday] çarşamba
    [thursday] perşembe
    [friday] cuma
    [saturday] cumartesi
   *[sunday] pazar
}
