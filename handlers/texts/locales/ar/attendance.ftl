attendance-choose = <b>من حضر؟</b> اختر تاريخًا.
attendance-none = لا توجد قوائم لتعبئتها الآن.
attendance-title = <b>من حضر؟</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
attendance-how = اضغط على اسم كل من حضر. اضغط مرة أخرى إذا حضر عدد أقل من المسجلين.
    أو اكتب رقمًا واحدًا فقط لكل من حضر، حتى من لم يسجل.
attendance-nobody = لم يسجل أحد.
attendance-sums = الحاضرون: { $came }. بلا اسم: { $nameless }. <b>المجموع: { $total }</b>
attendance-unreachable = { "\u200F" }{ $name }: لا تصله رسائلنا. يُرجى الاتصال هاتفيًا.
line-unmarked = { $name } ({ $party })
line-came = { $name }: حضر { $heads }
line-absent = { $name }: لم يحضر
all-button = حضر الجميع
one-more-button = شخص آخر بلا اسم
save-button = حفظ
attendance-saved = <b>تم الحفظ</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    الحاضرون: { $came }. منهم بلا اسم: { $nameless }. لم يحضر: { $absent }. بلا علامة: { $unmarked }.
attendance-edit-button = تصحيح القائمة
attendance-toast-total = المجموع { $total }
attendance-confirm-total = هل حضر { $title } هذا العدد من الأشخاص: { $total }؟
today-title = <b>اليوم</b>
today-none = لا يوجد شيء اليوم في أنشطتك.
today-line = { "\u200F" }{ $time } { $title }: { $people ->
    [zero] لا أحد مسجل
    [one] شخص واحد مسجل
    [two] شخصان مسجلان
    [few] { $people } أشخاص مسجلون
    [many] { $people } شخصًا مسجلًا
   *[other] { $people } شخص مسجل
}
attendance-button = من حضر؟
