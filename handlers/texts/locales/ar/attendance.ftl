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
attendance-unsure = { "\u200F" }{ $name }: ربما لم يصله التذكير.
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
attendance-helpers = <b>المتطوعون</b>: حضر { $came } من { $most }. هم في آخر القائمة ويُحسبون وحدهم.
attendance-saved-helpers = المتطوعون: حضر { $came }، لم يحضر { $absent }، بلا علامة { $unmarked }.
line-helper = { $role }: { $name }
line-helper-came = { $role }: { $name }، حضر
line-helper-absent = { $role }: { $name }، لم يحضر
line-not-helped = { $name }
line-helped = { $name }: { $role }
attendance-helped-button = من ساعد؟
attendance-helped = <b>من ساعد؟</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    اضغط على الضيوف الذين ساعدوا في ذلك اليوم. اضغط مرة أخرى إذا كان ذلك خطأ.
attendance-of-which = من بين من هم بلا اسم: { $figures }.
attendance-of-which-how = يمكنك أن تحدد في الأسفل من هم الأشخاص بلا اسم. المجموع لا يتغير.
category-up-button = { $name }: { $n }
category-down-button = { $name }: واحد أقل
attendance-unanswered = { "\u200F" }{ $name }: لم يجب عن الموعد الجديد.
