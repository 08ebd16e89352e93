guest-button = تسجيل شخص آخر
guest-ask = من تسجّل؟ اكتب اسمًا يستطيع المضيف استخدامه.
    اسأله أولًا. تصلك كل الرسائل وأنت تنقلها إليه.
guest-no-dates = لا توجد مواعيد للتسجيل الآن.
guest-when = متى يريد { $name } المجيء؟
guest-date-button = التسجيل { $date }
join-guest = تم تسجيل: { $guest }
join-tell-guest = لا تنسَ أن تخبر { $guest }.
coming-guest-button = تأكيد حضور { $guest }
cancel-guest-button = إلغاء تسجيل { $guest }
group-allow-button = يمكنه تسجيل مجموعة
group-ask = ما اسم المجموعة، وكم عددها على الأكثر؟ اكتب مثلًا: Torsbo 12
group-bad = اكتب اسم المجموعة وعددًا، مثلًا: Torsbo 12
group-allowed = يمكن الآن تسجيل { $name } بعدد أقصاه { $most }. تم إخبار الشخص.
group-allowed-you = <b>يمكنك الآن تسجيل { $name }</b>
    العدد الأقصى مع المرافقين: { $most }.
group-join-button = تسجيل { $name }
group-count-ask = كم عدد القادمين من { $name }؟ اكتب المشاركين + المرافقين، مثلًا: 6 + 2
    العدد الأقصى: { $most }.
group-count-bad = اكتب المشاركين + المرافقين، مثلًا: 6 + 2
group-all-button = كل المواعيد
group-done = <b>تم تسجيل { $name }</b>
    المواعيد: { $dates }
group-left-out = لم تكن هناك أماكن كافية هنا: { $dates }
    حاول بعدد أقل أو اكتب إلينا.
join-escorts = منهم مرافقون: { $escorts }
error-group-too-big = العدد الأقصى لمجموعة { $name } هو { $most }، ويجب أن يكون واحد على الأقل من غير المرافقين. اكتب عددًا آخر أو اكتب إلينا.
error-reason-missing = اكتب سبب تغيير الترتيب بما لا يزيد على { $most } حرفًا. لم يتغير شيء.
queue-title = <b>قائمة الانتظار</b>
    الموعد: { $title }، { $date }
queue-line = رقم { $place }: { $name } ({ $party })
queue-first-button = أولًا: { $name }
queue-empty = لا أحد في قائمة الانتظار.
queue-why = لماذا يتغير الترتيب؟ اكتب باختصار. سيُحفظ ذلك ويستطيع الشخص رؤيته.
queue-moved = تم. سيُعرض المكان التالي هنا أولًا.
queue-moved-offered = تم. أُرسل عرض بمكان.
queue-show-button = عرض قائمة الانتظار
group-standing = { "\u200F" }<b>{ $name } يأتون في كل مرة</b>
    { "\u200F" }{ $title }
group-standing-paused = { "\u200F" }{ $name } في توقف ويعودون: { $day }.
group-standing-how = تُضاف المواعيد الجديدة تلقائيًا. أكتب إليك قبل كل مرة.
group-listed = <b>مجموعات تأتي في كل مرة</b>
group-line = { $name }، { $title }
group-end-button = ليس في كل مرة بعد الآن
group-pause-ask = متى يعود { $name }؟
group-ended = { "\u200F" }{ $name } لا يأتون في كل مرة بعد الآن: { $title }. لا يزال بإمكانكم التسجيل لموعد واحد.
group-place = <b>الأماكن جاهزة: { $name }</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    هل ستأتون؟
group-no-place = <b>لم يكن هناك مكان هذه المرة: { $name }</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    جرّب بعدد أقل، أو اكتب إلينا.
