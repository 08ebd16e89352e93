# Editing a series.
series-button = تاریخیں بدلیں
series-what = کیا ہونا چاہیے؟
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    وقت لکھیں، مثلاً "18:30"، یا جگہوں کی تعداد، مثلاً "30"۔ یا کوئی بٹن دبائیں۔
series-what-bad = میں یہ نہیں پڑھ سکا۔ مثلاً "18:30" یا "30" لکھیں۔
series-scope = یہ ایک تاریخ کے لیے ہو یا زیادہ کے لیے؟
series-this-button = صرف { $date }
series-following-button = { $date } اور اگلی
series-all-button = ہر بار
series-yes-button = ہاں، بدلیں
series-time = نیا وقت: { $time }، پروگرام: { $title }۔
series-seats = جگہوں کی تعداد: { $seats }، پروگرام: { $title }۔
series-no-sign-up = نام لکھوانے کی ضرورت نہیں رہے گی: { $title }۔ لوگ بس آ جائیں۔ جن کے نام لکھے ہیں ان کی جگہ رہے گی۔
series-dates = بدلنے والی تاریخیں: { $dates }
series-nobody = بدلنے والی تاریخوں پر کسی کا نام نہیں ہے۔
series-done = <b>بدل دیا گیا</b>
    { "\u200F" }{ $title }
    تاریخیں: { $dates }
series-place-button = کوئی اور جگہ
series-place-ask = یہ کہاں ہونا چاہیے؟ جگہ کا نام لکھیں، اور پتہ نیا ہو تو کاما کے بعد پتہ۔
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
series-place-bad = جگہ ایک سطر میں زیادہ سے زیادہ 80 حروف میں لکھیں، مثلاً "Kulturhuset"۔
series-place = { "\u200F" }{ $title } اب کسی اور جگہ ہوگا۔
    پہلے: { $old }
    اب: <b>{ $place }</b>
dates-place-now = ابھی: { $place }
series-weekday-button = ہفتے کا کوئی اور دن
series-weekday-ask = ہفتے کا کون سا دن ہونا چاہیے؟ تاریخیں اسی ہفتے میں رہیں گی۔
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
series-weekday = { "\u200F" }{ $title } اب { $rhythm } ہوگا۔
series-first = پہلی بار: { $date }۔
series-stop-button = ایک تاریخ کے بعد ختم کریں
series-stop-ask = آخری تاریخ کون سی ہو؟ بٹن دبائیں، یا تاریخ لکھیں، مثلاً "24.6."۔
    { "\u200F" }{ $title }
series-stop-here-button = { $date } آخری ہے
series-stop-bad = میں یہ نہیں پڑھ سکا۔ تاریخ لکھیں، مثلاً "24.6."۔
series-stops = { "\u200F" }{ $title } ختم ہو رہا ہے۔ { $day } کے بعد کوئی تاریخ نہیں ہوگی۔
series-dates-gone = ختم ہونے والی تاریخیں: { $dates }
series-stop-yes-button = ہاں، ختم کریں
series-over = { $n ->
    [one] جگہوں سے 1 شخص زیادہ ہے۔ کسی کی جگہ نہیں جائے گی۔
   *[other] جگہوں سے { $n } لوگ زیادہ ہیں۔ کسی کی جگہ نہیں جائے گی۔
}
weekday = { $day ->
    [monday] پیر
    [tuesday] منگل
    [wednesday] بدھ
    [thursday] جمعرات
    [friday] جمعہ
    [saturday] ہفتہ
   *[sunday] اتوار
}
