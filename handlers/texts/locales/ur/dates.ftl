# A coordinator's dates: cancelled, moved, held after all.
dates-title = <b>آپ کی تاریخیں</b>
    کسی تاریخ کو دیکھنے، منسوخ کرنے یا بدلنے کے لیے اس پر دبائیں۔
dates-date = { "\u200F" }<b>{ $title }</b>
    { "\u200F" }{ $date }
dates-is-cancelled = <b>منسوخ</b>
dates-people = { $people ->
    [0] کسی نے نام نہیں لکھوایا۔
    [one] ایک شخص آ رہا ہے۔
   *[other] اتنے لوگ آ رہے ہیں: { $people }۔
}
dates-waiting = انتظار کی فہرست: { $waiting }
dates-offered = پیش کی گئی جگہیں جن کا جواب نہیں آیا: { $n }
dates-unanswered = نئے وقت کا جواب باقی ہے ({ $n }): { $names }
dates-cancel-button = منسوخ کریں { $date }
dates-move-button = وقت بدلیں { $date }
dates-hold-button = پروگرام پھر بھی ہوگا
dates-when = اس کے بجائے کب ہونا چاہیے؟
    { "\u200F" }{ $title }
    ابھی: { $date }
    تاریخ اور وقت لکھیں، مثلاً "11.12. 18:00"۔
dates-when-bad = میں یہ نہیں پڑھ سکا۔ مثلاً "11.12. 18:00" لکھیں۔
dates-hour-later-button = ایک گھنٹہ بعد
dates-day-later-button = ایک دن بعد
dates-week-later-button = ایک ہفتہ بعد
dates-cancel = <b>منسوخی</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
dates-move = <b>وقت کی تبدیلی</b>
    { "\u200F" }{ $title }
    پہلے: { $old }
    اب: <b>{ $date }</b>
dates-nobody = کسی نے نام نہیں لکھوایا، اس لیے کسی کو پیغام نہیں جائے گا۔
dates-affected = متاثر جگہیں: { $people ->
    [one] ایک
   *[other] { $people }
}۔ { $persons ->
    [one] ایک شخص کو پیغام جائے گا۔
   *[other] اتنے لوگوں کو پیغام جائے گا: { $persons }۔
}
dates-why = کیوں؟ ایک وجہ چنیں یا خود لکھیں۔ سب اسے پڑھ سکتے ہیں۔
dates-reason-ill = میزبان بیمار ہیں۔
dates-reason-helpers = رضاکار کم ہیں۔
dates-reason-room = کمرہ خالی نہیں ہے۔
dates-reason-few = بہت کم لوگ آ رہے ہیں۔
dates-reason-weather = موسم بہت خراب ہے۔
dates-reason-holiday = اس دن سرکاری چھٹی ہے۔
dates-reason-bad = وجہ زیادہ سے زیادہ 500 حروف میں لکھیں۔
dates-because = وجہ: { $reason }
dates-asks-again = ان سے پوچھا جائے گا کہ کیا وہ نئے دن آ سکتے ہیں۔
dates-cancel-yes-button = ہاں، سب کے لیے منسوخ کریں
dates-move-yes-button = ہاں، سب کے لیے بدلیں
dates-cancelled = <b>منسوخ ہو گیا</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
dates-moved = <b>وقت بدل گیا</b>
    { "\u200F" }{ $title }
    اب: { $date }
dates-held = <b>پروگرام پھر بھی ہوگا</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
dates-told = { $n ->
    [one] ایک شخص کو پیغام جا رہا ہے۔
   *[other] اتنے لوگوں کو پیغام جا رہا ہے: { $n }۔
}
dates-ring = { $n ->
    [one] ایک شخص تک یہاں سے پیغام نہیں پہنچتا۔ براہ کرم فون کریں۔
   *[other] اتنے لوگوں تک یہاں سے پیغام نہیں پہنچتا: { $n }۔ براہ کرم انہیں فون کریں۔
}
dates-undone = واپس لے لیا گیا۔ کسی کو خبر نہیں ہوئی۔
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
moved-also = کیا آپ اس وقت بھی آ سکتے ہیں: { $date }؟
moved-keep = آپ کی جگہ اس وقت تک آپ کی ہے: { $closes }۔
moved-kept = آپ کی جگہ آپ ہی کی ہے، چاہے آپ جواب نہ بھی دے سکیں۔
moved-agreed = آپ پہلے ہی اس وقت کے لیے ہاں کہہ چکے ہیں: { $date }۔ جواب دینے کی ضرورت نہیں۔
coming-moved = اس پیغام کے بعد وقت بدل گیا ہے۔ اب یہ وقت ہے: { $date }۔
reason-in-danish = ڈینش میں لکھا ہے: { $reason }
place-let-go = ہمیں معلوم نہیں ہوا کہ نیا وقت آپ کے لیے ٹھیک ہے یا نہیں، اور دوسرے لوگ انتظار میں تھے۔ اس لیے آپ کی جگہ آگے دے دی گئی۔
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
still-unanswered = <b>نئے وقت کا جواب باقی ہے</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    { "\u200F" }{ $names }
dates-open-button = تاریخ دیکھیں
moved-shift = آپ کی ڈیوٹی: { $role }، { $date }۔
moved-shift-when = آپ کی ڈیوٹی: { $date }۔
moved-shift-also = کیا آپ نئے وقت پر بھی آ سکتے ہیں؟ جب تک آپ انکار نہ کریں ڈیوٹی آپ کی ہے، لیکن جواب دیں تاکہ میزبان کو معلوم ہو۔
coming-as-button = جی ہاں، آنا ہے ({ $role })
cancel-as-button = نہیں آ سکتا ({ $role })
volunteers-unanswered = <b>رضاکاروں کا نئے وقت کا جواب باقی ہے</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    { "\u200F" }{ $names }
    وہ اب بھی ڈیوٹی پر ہیں۔ جب تک متبادل ڈھونڈنے کا وقت ہے، انہیں فون کریں یا پوچھیں۔
