# Dates on holidays.
holiday-ask = <b>یہ تاریخ سرکاری چھٹی کے دن ہے۔ کیا پروگرام ہونا چاہیے؟</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
holiday-danish = اس دن یہ ہے: { $holiday }۔
holiday-others = اطلاع کے لیے، اس دن یہ بھی ہے: { $holidays }۔
holiday-keep-button = برقرار رکھیں
holiday-kept = پروگرام طے شدہ وقت پر ہوگا۔
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
holiday-eid-al-fitr = عید الفطر
holiday-eid-al-adha = عید الاضحیٰ
holiday-corpus-christi = عید جسد مسیح
holiday-all-saints = عید تمام مقدسین
holiday-polish-independence = پولینڈ کا یوم آزادی
