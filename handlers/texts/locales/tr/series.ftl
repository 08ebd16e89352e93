# Editing a series.
series-button = Saati ya da yerleri değiştir
series-what = Ne olsun?
    { $title }
    { $date }
    Bir saat yazın, örneğin "18:30", ya da yer sayısı, örneğin "30".
series-what-bad = Bunu okuyamadım. Örneğin "18:30" ya da "30" yazın.
series-scope = Bir tarih için mi, daha fazlası için mi?
series-this-button = Sadece { $date }
series-following-button = { $date } ve sonrakiler
series-all-button = Her sefer
series-yes-button = Evet, değiştir
series-time = { $title }, başlangıç saati: { $time }.
series-seats = { $title }, yer sayısı: { $seats }.
series-dates = Değişen tarih sayısı: { $dates }
series-nobody = Taşınan tarihlere kayıtlı kimse yok.
series-done = <b>Değiştirildi</b>
    { $title }
    Tarih sayısı: { $dates }
