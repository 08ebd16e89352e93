offer-for = <b>کس کے لیے:</b> { $target }
offer-dates = <b>تاریخیں</b>
offer-no-dates = ابھی کوئی تاریخ نہیں ہے۔
offer-line = { "\u200F" }{ $date } – { $state }
offer-state-free = سب کے لیے جگہ ہے
offer-state-left = { $left ->
    [one] 1 جگہ باقی
   *[other] { $left } جگہیں باقی
}
offer-state-full = جگہ نہیں
offer-state-queue = جگہ نہیں، انتظار کی فہرست ہے
offer-state-closed = نام لکھوانا بند ہو گیا ہے
offer-state-not-open = نام لکھوانا شروع ہو گا: { $date }
offer-state-just-come = بس آ جائیں
offer-state-cancelled = منسوخ
offer-state-over = شروع ہو چکا ہے
offer-place = <b>جگہ:</b> { $place }
offer-price = <b>خرچ:</b> { $price }
offer-access = <b>آنے جانے کی سہولت:</b> { $access }
offer-food = <b>کھانا:</b> { $food }
offer-bring = <b>ساتھ لائیں:</b> { $bring }
offer-spoken = <b>ہم یہ زبانیں بولتے ہیں:</b> { $spoken }
offer-contact = <b>رابطہ:</b> { $name } { $phone }
offer-fetch = آپ کو لینے آ سکتے ہیں۔ اگر آپ چاہیں تو ہمیں لکھیں۔
offer-age = عمر کم از کم { $age } سال۔
offer-existed = یہ سال { $year } میں ہوتا تھا۔ ہمیں معلوم نہیں کہ اب بھی ہے یا نہیں۔ ہمیں لکھیں، ہم آپ کے لیے پتا کریں گے۔
offer-planned = سال { $year } میں اس کا ارادہ تھا۔ ہمیں معلوم نہیں کہ اب یہ ہے یا نہیں۔ ہمیں لکھیں، ہم آپ کے لیے پتا کریں گے۔
offer-organiser = <b>کون چلاتا ہے:</b> { $organiser }
offer-info-only = یہاں آپ نام نہیں لکھوا سکتے، مگر مزید جاننا ہو تو ہمیں لکھ سکتے ہیں۔
offer-part-of = یہ { $parent } کا حصہ ہے۔
offer-example = <i>مشق کے کمرے کی ایک مثال۔</i>
join-button = میرا نام لکھ لیں { $date }
queue-button = انتظار کی فہرست { $date }
more-dates-button = اور تاریخیں
about-which = آپ کس سرگرمی کی بات کر رہے ہیں؟ اس کا نام لکھیں، یا یہ کہ آپ کیا ڈھونڈ رہے ہیں۔
about-unsaid = اس کے بارے میں ابھی کچھ نہیں لکھا گیا۔ ہمیں لکھیں، ایک انسان آپ کو یہیں چیٹ میں جواب دے گا۔
