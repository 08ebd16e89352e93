guest-button = کسی اور کا نام لکھوائیں
guest-ask = آپ کس کا نام لکھوا رہے ہیں؟ ایک نام لکھیں جو میزبان استعمال کر سکے۔
    پہلے ان سے پوچھ لیں۔ سب پیغام آپ کو ملیں گے اور آپ انہیں بتائیں گے۔
guest-no-dates = ابھی نام لکھوانے کے لیے کوئی تاریخ نہیں ہے۔
guest-when = کب آنا چاہتے ہیں: { $name }؟
guest-date-button = نام لکھوائیں { $date }
join-guest = جن کا نام لکھا گیا: { $guest }
join-tell-guest = یاد سے بتا دیں: { $guest }۔
coming-guest-button = { $guest }: جی ہاں، آنا ہے
cancel-guest-button = نام کاٹ دیں: { $guest }
group-allow-button = گروپ کا نام لکھوا سکتا ہے
group-ask = گروپ کا نام کیا ہے اور زیادہ سے زیادہ کتنے لوگ ہو سکتے ہیں؟ مثلاً یوں لکھیں: Torsbo 12
group-bad = گروپ کا نام اور ایک عدد لکھیں، مثلاً: Torsbo 12
group-allowed = اب اس گروپ کا نام لکھوایا جا سکتا ہے: { $name }، زیادہ سے زیادہ { $most } لوگ۔ اس شخص کو بتا دیا گیا ہے۔
group-allowed-you = <b>اب آپ اس گروپ کا نام لکھوا سکتے ہیں: { $name }</b>
    ساتھ آنے والے عملے سمیت زیادہ سے زیادہ { $most } لوگ ہو سکتے ہیں۔
group-join-button = نام لکھوائیں: { $name }
group-count-ask = کتنے لوگ آ رہے ہیں: { $name }؟ شرکا + عملہ لکھیں، مثلاً: 6 + 2
    کل زیادہ سے زیادہ { $most } لوگ ہو سکتے ہیں۔
group-count-bad = شرکا + عملہ لکھیں، مثلاً: 6 + 2
group-all-button = سب تاریخیں
group-done = <b>نام لکھ لیا گیا: { $name }</b>
    تاریخیں: { $dates }
group-left-out = یہاں کافی جگہ نہیں تھی: { $dates }
    کم لوگوں کے ساتھ کوشش کریں یا ہمیں لکھیں۔
join-escorts = ان میں عملہ: { $escorts }
error-group-too-big = یہ گروپ { $name } کل زیادہ سے زیادہ { $most } لوگ ہو سکتا ہے، اور کم از کم ایک شخص عملے میں سے نہ ہو۔ کوئی اور عدد لکھیں یا ہمیں لکھیں۔
error-reason-missing = لکھیں کہ ترتیب کیوں بدلی جا رہی ہے، زیادہ سے زیادہ { $most } حروف میں۔ کچھ نہیں بدلا۔
queue-title = <b>انتظار کی فہرست</b>
    تاریخ: { $title }، { $date }
queue-line = نمبر { $place }: { $name } ({ $party })
queue-first-button = پہلے: { $name }
queue-empty = انتظار کی فہرست میں کوئی نہیں ہے۔
queue-why = ترتیب کیوں بدلی جائے؟ مختصر لکھیں۔ یہ محفوظ رہے گا اور وہ شخص اسے دیکھ سکتا ہے۔
queue-moved = ہو گیا۔ اگلی خالی جگہ پہلے یہاں پیش کی جائے گی۔
queue-moved-offered = ہو گیا۔ ایک جگہ پیش کر دی گئی ہے۔
queue-show-button = انتظار کی فہرست دیکھیں
group-standing = { "\u200F" }<b>{ $name } ہر بار آتے ہیں</b>
    { "\u200F" }{ $title }
group-standing-paused = { "\u200F" }{ $name } وقفے پر ہیں اور دوبارہ آئیں گے: { $day }۔
group-standing-how = نئی تاریخیں خود شامل ہو جاتی ہیں۔ ہر بار سے پہلے میں آپ کو لکھوں گا۔
group-listed = <b>وہ گروپ جو ہر بار آتے ہیں</b>
group-line = { $name }، { $title }
group-end-button = اب ہر بار نہیں
group-pause-ask = { "\u200F" }{ $name } دوبارہ کب آئیں گے؟
group-ended = { "\u200F" }{ $name } اب ہر بار نہیں آتے: { $title }۔ آپ پھر بھی کسی ایک تاریخ کے لیے نام لکھوا سکتے ہیں۔
group-place = { "\u200F" }<b>{ $name } کی جگہیں تیار ہیں</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    کیا آپ لوگ آ رہے ہیں؟
group-no-place = <b>اس بار { $name } کے لیے جگہ نہیں تھی</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    کم لوگوں کے ساتھ کوشش کریں، یا ہمیں لکھیں۔
