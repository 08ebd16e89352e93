join-done = <b>تم تسجيلك</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
join-place = المكان: { $place }
join-party = عددكم { $party }{ $children ->
    [zero] .
    [one] ، منكم طفل واحد دون 15 سنة.
    [two] ، منكم طفلان دون 15 سنة.
    [few] ، منكم { $children } أطفال دون 15 سنة.
    [many] ، منكم { $children } طفلًا دون 15 سنة.
   *[other] ، منكم { $children } طفل دون 15 سنة.
}
join-code = كلمة السر الخاصة بك هي <b>{ $code }</b>. قلها للمضيف عندما تأتي.
join-discreet = يرى المضيف كلمة السر فقط، ولا يعرف من أنت.
join-reminders = سأذكرك به.
join-discreet-title = موعدك
choices-button = خيارات أخرى
choices = { "\u200F" }<b>{ $title }</b>
    { "\u200F" }{ $date }
    ماذا تريد أن تفعل؟
party-button = نحن أكثر من واحد
change-button = تغيير العدد
children-button = معنا أطفال
cancel-button = إلغاء تسجيلي
cancel-date-button = إلغاء { $date }
calendar-button = إلى تقويمي
calendar-caption = أضفه إلى تقويمك.
calendar-remove-button = احذفه من تقويمي
calendar-remove-caption = افتح الملف ليُحذف الموعد من تقويمك.
party-ask = كم شخصًا سيأتي، وأنت معهم؟ اضغط على رقم أو اكتبه.
party-alone-button = أنا فقط
children-ask = كم طفلًا بينكم دون 15 سنة؟
queue-full = لا توجد أماكن في هذا الموعد: { $date }.
    يمكنك الدخول في قائمة الانتظار. سأكتب لك إذا أصبح هناك مكان.
queue-full-late = لا توجد أماكن في هذا الموعد: { $date }.
    فات وقت سؤال من ينتظرون. إذا أصبح هناك مكان، فهو لأول من يضغط.
queue-done = أنت <b>رقم { $position } في قائمة الانتظار</b>.
    { "\u200F" }{ $title }، { $date }
    سأكتب لك فور وجود مكان لك.
queue-done-late = أنت <b>رقم { $position } في قائمة الانتظار</b>.
    { "\u200F" }{ $title }، { $date }
    فات وقت سؤال من ينتظرون. إذا أصبح هناك مكان، فهو لأول من يضغط.
cancel-done = <b>تم إلغاء تسجيلك</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
cancel-late = كان ذلك متأخرًا قليلًا، لكن لا بأس. يرى المضيف ذلك في القائمة.
cancel-which = أي موعد تريد إلغاءه؟
cancel-this = هل تريد إلغاء هذا الموعد؟
cancel-no-button = لا، سأحضر
cancel-next = المواعيد القادمة:
undo-button = تراجع
coming-done = شكرًا لك. إلى اللقاء.
decline-done = شكرًا على الرد. سيذهب المكان إلى الشخص التالي.
name-ask = بماذا يناديك المضيف؟ اكتب اسمًا. وإن لم تكتب، فسيستخدم المضيف كلمة السر.
name-skip-button = تكفي كلمة السر
name-done = شكرًا لك. سيرى المضيف هذا الاسم: { $name }.
name-skipped = حسنًا. سيرى المضيف كلمة السر فقط.
name-bad = اكتب اسمًا لا يزيد على 40 حرفًا وبلا روابط.
wish-which-date = في أي يوم تريد أن تأتي؟ اضغط على يوم أو اكتب رقمًا من 1 إلى { $n }.
wish-which-offer = أيها تريد أن ترى؟ اضغط على اسم أو اكتب رقمًا من 1 إلى { $n }.
wish-shall-i = هل أسجّلك؟
wish-shall-i-queue = لا توجد أماكن شاغرة. هل تريد أن تكون في قائمة الانتظار؟
wish-yes-button = نعم، من فضلك
wish-no-button = لا، شكرًا
wish-for-what = ما الذي تريد المشاركة فيه؟ اكتب ما تبحث عنه، مثلًا <i>الأكل معًا</i>.
