# Editing a series.
series-button = وقت یا جگہیں بدلیں
series-what = کیا ہونا چاہیے؟
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    وقت لکھیں، مثلاً "18:30"، یا جگہوں کی تعداد، مثلاً "30"۔
series-what-bad = میں یہ نہیں پڑھ سکا۔ مثلاً "18:30" یا "30" لکھیں۔
series-scope = یہ ایک تاریخ کے لیے ہو یا زیادہ کے لیے؟
series-this-button = صرف { $date }
series-following-button = { $date } اور اگلی
series-all-button = ہر بار
series-yes-button = ہاں، بدلیں
series-time = نیا وقت: { $time }، پروگرام: { $title }۔
series-seats = جگہوں کی تعداد: { $seats }، پروگرام: { $title }۔
series-dates = بدلنے والی تاریخیں: { $dates }
series-nobody = بدلنے والی تاریخوں پر کسی کا نام نہیں ہے۔
series-done = <b>بدل دیا گیا</b>
    { "\u200F" }{ $title }
    تاریخیں: { $dates }
