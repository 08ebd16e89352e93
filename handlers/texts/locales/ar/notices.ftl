reminder = { "\u200F" }{ $days ->
    [0] تذكير، اليوم:
    [1] تذكير، غدًا:
    [zero] تذكير، اليوم:
    [one] تذكير، غدًا:
    [two] تذكير، بعد يومين:
    [few] تذكير، بعد { $days } أيام:
    [many] تذكير، بعد { $days } يومًا:
   *[other] تذكير، بعد { $days } يوم:
}
    { "\u200F" }<b>{ $title }</b>
    { "\u200F" }{ $date }
reminder-place = المكان: { $place }
reminder-party = سجلت هذا العدد من الأشخاص: { $party }.
reminder-bring = أحضر معك: { $bring }
coming-button = سأحضر
no-reminders-button = بدون تذكير
place-offered = <b>يوجد مكان لك</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    أحجز لك المكان حتى: { $until }.
accept-button = نعم، آخذ المكان
decline-button = لا، أعطوه لشخص آخر
occurrence-cancelled = <b>أُلغي الموعد</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    { $reason }
occurrence-moved = <b>تغير الموعد</b>
    { "\u200F" }{ $title }
    قبل: { $old }
    الآن: <b>{ $date }</b>
    { $reason }
occurrence-elsewhere = <b>مكان جديد</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    قبل: { $old }
    الآن: <b>{ $place }</b>
    { "\u200F" }{ $reason }
occurrence-moved-from-place = المكان السابق: { $place }
occurrence-moved-place = المكان: { $place }
occurrence-back = <b>الموعد لم يعد ملغى</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
next-dates = المواعيد القادمة: { $dates }
perhaps-twice = قد تصلك هذه الرسالة مرتين.
case-new = كتب إليكم شخص. اضغط على الزر لقراءة الرسالة.
case-open-button = قراءة الرسالة
case-answer = <b>رد من { $who }</b>
    { $text }
case-answer-again-button = اكتب إلينا مرة أخرى
invite-used = رابطك للدور { $role } استخدمه { $who }.
