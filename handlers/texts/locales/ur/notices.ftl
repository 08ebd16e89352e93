reminder = { "\u200F" }{ $days ->
    [0] یاد رہے، آج:
    [1] یاد رہے، کل:
   *[other] یاد رہے، { $days } دن بعد:
}
    { "\u200F" }<b>{ $title }</b>
    { "\u200F" }{ $date }
reminder-place = جگہ: { $place }
reminder-party = آپ نے کل { $party } لوگوں کا نام لکھوایا ہے۔
reminder-bring = ساتھ لائیں: { $bring }
coming-button = جی ہاں، آنا ہے
no-reminders-button = یاد نہ دلائیں
place-offered = <b>آپ کے لیے ایک جگہ ہے</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    میں یہ جگہ آپ کے لیے اس وقت تک رکھوں گا: { $until }۔
accept-button = جی ہاں، جگہ مجھے دے دیں
decline-button = نہیں، کسی اور کو دے دیں
occurrence-cancelled = <b>منسوخ</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    { $reason }
occurrence-moved = <b>وقت یا جگہ بدل گئی</b>
    { "\u200F" }{ $title }
    پہلے: { $old }
    اب: <b>{ $date }</b>
    { $reason }
occurrence-elsewhere = <b>نئی جگہ</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    پہلے: { $old }
    اب: <b>{ $place }</b>
    { "\u200F" }{ $reason }
occurrence-moved-from-place = پہلے جگہ: { $place }
occurrence-moved-place = جگہ: { $place }
occurrence-back = <b>یہ پروگرام اب منسوخ نہیں ہے</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
next-dates = اگلی تاریخیں یہ ہیں: { $dates }
perhaps-twice = ہو سکتا ہے یہ پیغام آپ کو دو بار ملے۔
case-new = کسی نے آپ کو پیغام لکھا ہے۔ پڑھنے کے لیے بٹن دبائیں۔
case-open-button = ان باکس میں پڑھیں
case-answer = <b>{ $who } کا جواب</b>
    { $text }
case-answer-again-button = ہمیں دوبارہ لکھیں
invite-used = کردار { $role } کے لیے آپ کا لنک { $who } نے استعمال کر لیا ہے۔
