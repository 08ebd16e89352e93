helping-where = <b>أين تريد أن تساعد؟</b> الأماكن التي تحتاج إلى أكبر عدد من الناس في الأعلى.
helping-none = لا توجد نوبات في التقويم الآن. اكتب إلينا، وسنجد لك شيئًا يناسبك.
helping-place = { "\u200F" }<b>{ $name }</b>. العدد الناقص في الأسابيع الأربعة القادمة: { $lacking }
helping-other-button = طرق أخرى للمساعدة
helping-roles = { "\u200F" }<b>{ $name }</b>
    بماذا تريد أن تساعد؟
helping-roles-none = لا توجد نوبات الآن في تقويم { $name }. اكتب إلينا إذا أردت أن تساعد هنا.
helping-role = { "\u200F" }<b>{ $role }</b>. العدد الناقص في الأسابيع الأربعة القادمة: { $lacking }
helping-role-needs = سيتحدث المنسق معك عن: { $needs }
helping-certificate = يوجد هنا أطفال، ولذلك يحتاج المنظّم إلى شهادة العمل مع الأطفال (børneattest) قبل أن تبدأ. يحصل عليها المنظّم من الشرطة. وهي مجانية، وأنت من يوافق عليها في Digital Post.
helping-role-age = لمن عمره { $age } سنة أو أكثر.
helping-role-approval = يوافق المنسق قبل أن تبدأ.
helping-role-asked = لقد عرضت المساعدة. سيرد عليك المنسق قريبًا.
helping-role-held = أنت في هذا الفريق بالفعل.
helping-akasse = يمكنك أن تتطوع. هل تتلقى dagpenge أو efterløn؟ اسأل إذن a-kasse الخاصة بك قبل أن توافق.
helping-age = هذا الدور لمن عمره { $age } سنة أو أكثر: { $role }. كم عمرك؟ لا أحفظ جوابك.
age-under-15-button = أقل من 15 سنة
age-under-18-button = من 15 إلى 17 سنة
age-grown-up-button = 18 سنة أو أكثر
helper-done = <b>شكرًا لأنك تريد أن تساعد</b>
    أنت الآن في الفريق: { $role }، { $name }.
    سنخبر المنسق.
helper-asked = <b>شكرًا لأنك تريد أن تساعد</b>
    { "\u200F" }{ $role }، { $name }.
    يوافق المنسق أولًا، ثم أكتب لك.
helper-next = هنا ينقص شخص. اضغط لتأخذ النوبة.
helping-leave-button = توقف عن: { $role }
helping-left = لم تعد في هذا الفريق: { $role }، { $name }. شكرًا على مساعدتك. النوبات التي أخذتها ما زالت قائمة.
shifts-button = النوبات الشاغرة
shifts-open = <b>هنا نحتاج إلى شخص</b>
shifts-open-none = لا ينقص أحد في فرقك الآن. سأكتب لك إذا اعتذر شخص.
shift-open-line = { "\u200F" }{ $date }
    { "\u200F" }{ $title }، <b>{ $role }</b>. العدد الناقص: { $lacking }
take-button = خذ النوبة { $date } { $role }
shift-done = <b>النوبة لك</b>
shift-off = <b>لم تعد هذه النوبة لك</b>
shift-cancelled = <b>أُلغيت النوبة</b>
shift-what = { "\u200F" }{ $title }، <b>{ $role }</b>
shift-when = { "\u200F" }{ $date }
shift-role = دورك: <b>{ $role }</b>
shift-contact = اتصل إذا حدث شيء: { $name } { $phone }
shift-practical = معلومات مفيدة: { $text }
shift-standin = أبحث عن بديل. النوبة لك حتى يوافق شخص آخر.
drop-ask = هل <b>لا تستطيع</b> الحضور أبدًا؟ تصبح النوبة شاغرة فورًا.
    هل تستطيع <b>إذا لم يستطع غيرك</b>؟ أسأل الآخرين، والنوبة لك حتى يوافق أحدهم.
drop-button = لا أستطيع الحضور أبدًا
standin-button = ابحث عن بديل
keep-button = سأحضر على أي حال
drop-done = <b>تم إلغاء نوبتك</b>
drop-late = شكرًا لأنك أخبرتنا. الموعد قريب، لذلك أسأل الفريق كله الآن، وسيعرف المضيف.
drop-asking = شكرًا لأنك أخبرتنا في وقت مناسب. أسأل الآخرين في الفريق.
my-shifts = <b>نوباتك</b>
shift-button-line = { $date } { $role }
my-shift-line = { "\u200F" }{ $date }: { $title }، { $role }
my-shift-standin = { "\u200F" }{ $date }: { $title }، { $role }. أبحث عن بديل
my-shift-cancelled = { "\u200F" }{ $date }: { $title }، { $role }. ملغى
shift-open-button = عرض النوبة
shift-asked = <b>هل يمكنك أن تأخذ نوبة؟</b> شخص من الفريق لا يستطيع الحضور.
shift-asked-by = مرحبًا { $name }. { $who } يسألك أنت شخصيًا: <b>هل يمكنك أن تأخذ نوبة؟</b>
shift-not-now-button = ليس هذه المرة
shift-not-now = شكرًا على الرد. سأسأل شخصًا آخر.
shift-ask-over = أخذ شخص آخر النوبة. شكرًا لك.
shift-relieved = <b>وُجد بديل</b>
    لا حاجة إلى حضورك.
helper-new = <b>{ $who } يريد أن يساعد</b>
    { "\u200F" }{ $name }، { $role }
helper-children = <b>{ $who } يساعد حيث يوجد أطفال</b>
    { "\u200F" }{ $name }، { $role }
helper-unsettled = لم يُحسم بعد: { $needs }
helper-settled = محسوم: { $needs }
helper-waits = هذا الدور يحتاج إلى موافقتك. تحدث مع الشخص أولًا.
helper-in = الشخص في الفريق ويمكنه أخذ نوبات.
helper-settle-first = هذا الشخص معنا، لكنه لا يستطيع أخذ مناوبات إلا بعد أن تتحدثا ويُسوّى الأمر.
settle-button = محسوم: { $need }
welcome-button = موافق
helper-welcome = <b>وافق المنسق</b>
    أنت الآن في الفريق: { $role }، { $name }. خذ نوبة عندما يناسبك.
error-shift-begun = بدأت النوبة أو انتهت. اتصل بالمضيف إذا كنت في الطريق.
error-shift-full = أخذ آخرون هذه النوبة. انظر في النوبات الشاغرة أين نحتاج إلى شخص.
error-shifts-overlap = لديك نوبة في ذلك الوقت: { $title }، { $starts_at }. ألغِها إذا كنت تفضل هذه.
error-not-in-role = انضم إلى الفريق أولًا: { $role }. اضغط على أريد أن أساعد واختره هناك.
error-awaits-approval = يجب أن يوافق المنسق أولًا: { $role }. سأكتب لك فور ذلك.
error-need-unsettled = يجب أن يتحدث المنسق معك أولًا عن: { $need }. اكتب إلينا إذا أردت أن تبدأ الآن.
error-role-age = هذا الدور لمن عمره { $age } سنة أو أكثر. اكتب إلينا وسنجد شيئًا آخر. وإن كان عمرك أقل من 15 سنة، فاسأل مع أمك أو أبيك.
error-ends-too-late = تنتهي النوبة بعد الساعة 8 مساءً، وهي لمن عمره 18 سنة أو أكثر. انظر إن كانت نوبة أبكر تناسبك.
take-overlap = <b>أمران في الوقت نفسه</b>
    تريد أن تأخذ نوبة: { $title }، { $role }، { $date }.
    أنت مسجل كضيف في: { $other }، { $when }.
    هل تريد أن تأخذ النوبة رغم ذلك؟
take-anyway-button = خذ النوبة رغم ذلك
