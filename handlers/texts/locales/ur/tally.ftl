tally-title = <b>گنتی: { $from } سے { $to } تک</b>
tally-none = ابھی کوئی گنتی نہیں ہے۔ جب آپ { "\u2068/hvem_kom\u2069" } سے فہرستیں محفوظ کریں گے تو گنتی آ جائے گی۔
tally-row = { "\u200F" }<b>{ $name }</b>
    تاریخیں: { $occurrences }۔ لکھے گئے نام: { $sign_ups }۔ جگہیں: { $seats }۔
    حاضریاں: { $attendances }، ان میں بغیر نام { $headcount }۔
    لوگ: { $persons }۔
tally-total = <b>کل</b>
    لکھے گئے نام: { $sign_ups }۔ جگہیں: { $seats }۔ حاضریاں: { $attendances }، ان میں بغیر نام { $headcount }۔
tally-words = حاضری کا مطلب ہے ایک شخص کا ایک بار آنا۔ ایک ہی شخص کئی بار گنا جا سکتا ہے۔
tally-hidden = چھپا ہوا (5 سے کم)
tally-between = { $low } اور { $high } کے درمیان
