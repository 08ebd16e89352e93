# A coordinator's dates: cancelled, moved, held after all.
dates-title = <b>مواعيدك</b>
    اضغط على موعد لرؤيته أو إلغائه أو تغييره.
dates-date = { "\u200F" }<b>{ $title }</b>
    { "\u200F" }{ $date }
dates-is-cancelled = <b>أُلغي</b>
dates-people = { $people ->
    [0] لم يسجل أحد.
    [zero] لم يسجل أحد.
    [one] يشارك شخص واحد.
    [two] يشارك شخصان.
    [few] يشارك { $people } أشخاص.
    [many] يشارك { $people } شخصًا.
   *[other] يشارك { $people } شخص.
}
dates-waiting = قائمة الانتظار: { $waiting }
dates-offered = أماكن معروضة تنتظر جوابًا: { $n }
dates-unanswered = لم يجيبوا عن الموعد الجديد ({ $n }): { $names }
dates-cancel-button = إلغاء { $date }
dates-move-button = تغيير { $date }
dates-hold-button = سيقام رغم ذلك
dates-when = متى يقام بدلًا من ذلك؟
    { "\u200F" }{ $title }
    الآن: { $date }
    اكتب التاريخ والساعة، مثلًا "11.12. 18:00".
dates-when-bad = لم أستطع قراءة ذلك. اكتب مثلًا "11.12. 18:00".
dates-hour-later-button = بعد ساعة
dates-day-later-button = بعد يوم
dates-week-later-button = بعد أسبوع
dates-cancel = <b>إلغاء</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
dates-move = <b>تغيير الموعد</b>
    { "\u200F" }{ $title }
    قبل: { $old }
    الآن: <b>{ $date }</b>
dates-nobody = لم يسجل أحد، لذلك لن تصل رسالة إلى أحد.
dates-affected = عدد الأماكن: { $people ->
    [zero] 0
    [one] 1
    [two] 2
    [few] { $people }
    [many] { $people }
   *[other] { $people }
}. { $persons ->
    [zero] لن تصل رسالة إلى أحد.
    [one] ستصل رسالة إلى شخص واحد.
    [two] ستصل رسالة إلى شخصين.
    [few] ستصل رسالة إلى { $persons } أشخاص.
    [many] ستصل رسالة إلى { $persons } شخصًا.
   *[other] ستصل رسالة إلى { $persons } شخص.
}
dates-why = لماذا؟ اختر سببًا أو اكتبه بنفسك. يستطيع الجميع قراءته.
dates-reason-ill = المضيف مريض.
dates-reason-helpers = ينقصنا متطوعون.
dates-reason-room = القاعة مشغولة.
dates-reason-few = عدد المسجلين قليل جدًا.
dates-reason-weather = الطقس سيئ جدًا.
dates-reason-holiday = إنه يوم عطلة.
dates-reason-bad = اكتب السبب في 500 حرف على الأكثر.
dates-because = السبب: { $reason }
dates-asks-again = سنسألهم هل يناسبهم اليوم الجديد.
dates-cancel-yes-button = نعم، إلغاء للجميع
dates-move-yes-button = نعم، تغيير للجميع
dates-cancelled = <b>أُلغي الموعد</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
dates-moved = <b>تغير الموعد</b>
    { "\u200F" }{ $title }
    الآن: { $date }
dates-held = <b>سيقام رغم ذلك</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
dates-told = { $n ->
    [zero] لا تصل رسالة إلى أحد.
    [one] تصل رسالة إلى شخص واحد.
    [two] تصل رسالة إلى شخصين.
    [few] تصل رسالة إلى { $n } أشخاص.
    [many] تصل رسالة إلى { $n } شخصًا.
   *[other] تصل رسالة إلى { $n } شخص.
}
dates-ring = { $n ->
    [zero] تصل الرسالة إلى الجميع.
    [one] لا يمكن الوصول إلى شخص واحد هنا. اتصل به من فضلك.
    [two] لا يمكن الوصول إلى شخصين هنا. اتصل بهما من فضلك.
    [few] لا يمكن الوصول إلى { $n } أشخاص هنا. اتصل بهم من فضلك.
    [many] لا يمكن الوصول إلى { $n } شخصًا هنا. اتصل بهم من فضلك.
   *[other] لا يمكن الوصول إلى { $n } شخص هنا. اتصل بهم من فضلك.
}
dates-undone = تم التراجع. لم يعلم أحد بذلك.
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
moved-also = هل تستطيع الحضور أيضًا في هذا الموعد: { $date }؟
moved-keep = مكانك محفوظ لك حتى يغلق التسجيل: { $closes }.
moved-kept = مكانك محفوظ لك، حتى إن لم تتمكن من الرد في الوقت المناسب.
moved-agreed = لقد وافقت من قبل على هذا الموعد: { $date }. لا حاجة إلى الرد.
coming-moved = تغيّر الموعد بعد تلك الرسالة. الموعد الآن: { $date }.
reason-in-danish = مكتوب بالدنماركية: { $reason }
place-let-go = لم نعرف هل يناسبك الموعد الجديد، وكان آخرون ينتظرون. لذلك ذهب مكانك إلى غيرك.
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
still-unanswered = <b>لم يجيبوا عن الموعد الجديد</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    { "\u200F" }{ $names }
dates-open-button = عرض الموعد
moved-shift = مناوبتك: { $role }، { $date }.
moved-shift-when = مناوبتك: { $date }.
moved-shift-also = هل تستطيع الحضور في الموعد الجديد أيضًا؟ المناوبة لك حتى تعتذر، لكن أجب من فضلك ليعرف المضيف.
coming-as-button = سأحضر ({ $role })
cancel-as-button = أعتذر ({ $role })
volunteers-unanswered = <b>متطوعون لم يجيبوا عن الموعد الجديد</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    { "\u200F" }{ $names }
    ما زالوا في المناوبة. اتصل بهم أو اسألهم ما دام هناك وقت لإيجاد بديل.
