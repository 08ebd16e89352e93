reminders-choose = متى أذكّرك بمواعيدك؟
    الآن: { $now }
reminders-button = التذكيرات
reminders-now-host = كما اختار المضيف
reminders-now-day = قبل يوم
reminders-now-hours = قبل ساعتين
reminders-now-both = قبل يوم وقبل ساعتين
reminders-now-never = أبدًا
reminders-way-host = كما اختار المضيف
reminders-way-day = قبل يوم
reminders-way-hours = قبل ساعتين
reminders-way-both = قبل يوم وقبل ساعتين
reminders-way-never = بلا تذكيرات
reminders-off = لن أذكرك بمواعيدك بعد الآن، لكن سيصلك خبر إذا أُلغي شيء أو تغير.
reminders-on-button = ذكرني من جديد
reminders-on = حسنًا. سأذكرك بمواعيدك من جديد.
