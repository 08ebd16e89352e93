# Coming every week without signing up every week.
regular-button = { $day ->
    [monday] ہر پیر کو آئیں
    [tuesday] ہر منگل کو آئیں
    [wednesday] ہر بدھ کو آئیں
    [thursday] ہر جمعرات کو آئیں
    [friday] ہر جمعہ کو آئیں
    [saturday] ہر ہفتہ کو آئیں
    [sunday] ہر اتوار کو آئیں
   *[each] ہر بار آئیں
}
regular-every = { $day ->
    [monday] ہر پیر کو
    [tuesday] ہر منگل کو
    [wednesday] ہر بدھ کو
    [thursday] ہر جمعرات کو
    [friday] ہر جمعہ کو
    [saturday] ہر ہفتہ کو
    [sunday] ہر اتوار کو
   *[each] ہر بار
}
regular-every-second = { $day ->
    [monday] ہر دوسرے ہفتے پیر کو
    [tuesday] ہر دوسرے ہفتے منگل کو
    [wednesday] ہر دوسرے ہفتے بدھ کو
    [thursday] ہر دوسرے ہفتے جمعرات کو
    [friday] ہر دوسرے ہفتے جمعہ کو
    [saturday] ہر دوسرے ہفتے ہفتہ کو
    [sunday] ہر دوسرے ہفتے اتوار کو
   *[each] ہر دوسری بار
}
regular-done = <b>آپ باقاعدگی سے آتے ہیں</b>
    { "\u200F" }{ $title }، { $rhythm }
regular-how = میں ہر بار آپ کے لیے جگہ رکھ کر آپ کو لکھوں گا۔ صرف تب جواب دیں جب آپ نہ آ سکیں۔
regular-party = ہر بار لوگوں کی تعداد: { $party }۔
regular-paused = آپ وقفے پر ہیں۔ آپ اس دن سے پھر آئیں گے: { $day }۔
regular-second-button = ہر دوسرے ہفتے
regular-weekly-button = ہر ہفتے
regular-pause-button = وقفہ لیں
regular-resume-button = وقفہ ختم کریں
regular-leave-button = اب باقاعدگی سے نہیں آنا
regular-title = <b>یہاں آپ باقاعدگی سے آتے ہیں</b>
regular-line = { $title }، { $rhythm }
regular-pause-ask = آپ دوبارہ کب آنا چاہتے ہیں؟
regular-again-button = دوبارہ { $date }
regular-left = اب آپ یہاں باقاعدگی سے نہیں آتے: { $title }۔ آپ پھر بھی کسی ایک تاریخ کے لیے نام لکھوا سکتے ہیں۔
    اگر آپ نے کسی تاریخ کے لیے "جی ہاں، آنا ہے" کہا تھا تو وہ اب بھی قائم ہے۔
regular-place = <b>آپ کی جگہ تیار ہے</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    کیا آپ آ رہے ہیں؟
regular-no-place = <b>اس بار باقاعدگی سے آنے والے سب لوگوں کے لیے جگہ نہیں تھی</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    آپ دوسروں کی طرح نام لکھوانے کی کوشش کر سکتے ہیں۔
regular-new-day = <b>اب یہ ہفتے کے کسی اور دن ہوگا</b>
    { "\u200F" }{ $title }, { $rhythm }
    آپ کی مستقل جگہ بھی اسی دن ہے۔ کیا یہ آپ کو مناسب ہے؟
regular-suits-button = ہاں، مجھے مناسب ہے
regular-stopped = <b>{ $title } اب ختم ہو رہا ہے</b>
    آپ باقاعدگی سے آتے ہیں، اس لیے ہم آپ کو بتا رہے ہیں، چاہے ابھی آپ کا نام نہ لکھا ہو۔
regular-stopped-last = آخری بار: { $date }۔
