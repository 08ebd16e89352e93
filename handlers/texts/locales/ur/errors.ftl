# One text per class of RuleError.
error-stale = یہ بٹن اب کام نہیں کرتا۔ یہاں سے دوبارہ کوشش کریں۔
error-not-allowed = یہ صرف میزبان اور کوآرڈینیٹر کر سکتے ہیں۔ اگر آپ ان میں سے ہیں تو جس نے آپ کو دعوت دی تھی، اس سے نیا لنک مانگیں۔
error-not-found = یہ اب موجود نہیں ہے۔
error-occurrence-over = یہ پروگرام شروع ہو چکا ہے یا ختم ہو گیا ہے۔
error-occurrence-cancelled = اس تاریخ کا پروگرام منسوخ ہو گیا ہے۔
error-sign-up-not-open = نام لکھوانا اس وقت شروع ہو گا: { $opens_at }۔
error-sign-up-closed = نام لکھوانا اس وقت بند ہو گیا: { $closed_at }۔ اگر پوچھنا ہو کہ جگہ باقی ہے یا نہیں، تو ہمیں لکھیں۔
error-no-sign-up-needed = نام لکھوانے کی ضرورت نہیں۔ بس آ جائیں۔
error-not-enough-seats = { $left ->
    [one] صرف 1 جگہ باقی ہے۔
   *[other] صرف { $left } جگہیں باقی ہیں۔
}
error-full = اب کوئی جگہ باقی نہیں۔
error-party-too-big = ایک بار میں زیادہ سے زیادہ { $most } لوگوں کا نام لکھا جا سکتا ہے۔ اگر آپ زیادہ ہوں تو ہمیں لکھیں۔
error-cancel-closed = نام کٹوانے کا آخری وقت تھا: { $closed_at }۔ ہمیں لکھیں، ہم میزبان کو بتا دیں گے۔
error-too-few-came = آپ فہرست میں { $ticked } پر نشان لگا چکے ہیں، اس لیے عدد کم از کم { $ticked } ہونا چاہیے۔
error-offer-over = یہ جگہ اگلے شخص کو دے دی گئی ہے۔ اگر آپ اب بھی آنا چاہیں تو دوبارہ انتظار کی فہرست میں نام لکھوائیں۔
error-place-gone = اس دوران یہ جگہ کسی اور کو مل گئی۔ اگر آپ اب بھی آنا چاہیں تو دوبارہ نام لکھوائیں۔
error-no-room-for-more = ابھی اور لوگوں کی جگہ نہیں ہے، مگر { $party } لوگوں کے لیے آپ کی جگہ پکی ہے۔
error-too-early-to-mark = فہرست اس وقت کھلے گی: { $opens_at }۔
error-too-late-to-mark = فہرست اس وقت بند ہو گئی: { $closed_at }۔ اگر کوئی عدد غلط ہو تو ہمیں لکھیں۔
error-total-too-big = یہ عدد بہت بڑا ہے۔ زیادہ سے زیادہ { $most } لکھیں۔
error-no-such-initiative = { $slug } نام کا کوئی پروگرام نہیں ہے۔
error-bad-hours = ایک لنک زیادہ سے زیادہ { $most } گھنٹے چل سکتا ہے۔
error-message-too-long = زیادہ سے زیادہ { $most } حروف لکھیں۔
error-already-told = لوگوں کو خبر ہو چکی ہے، اس لیے یہ خاموشی سے واپس نہیں ہو سکتا۔ تاریخ دوبارہ بدلیں یا پروگرام پھر بھی رکھیں۔
