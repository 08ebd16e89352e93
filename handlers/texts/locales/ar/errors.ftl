# One text per class of RuleError.
error-stale = هذا الزر لم يعد صالحًا. حاول مرة أخرى من هنا.
error-not-allowed = هذا متاح للمضيفين والمنسقين فقط. إن كنت منهم، فاطلب رابطًا جديدًا ممن دعاك.
error-not-found = هذا لم يعد موجودًا.
error-occurrence-over = هذا الموعد بدأ أو انتهى.
error-occurrence-cancelled = هذا الموعد ملغى.
error-sign-up-not-open = يبدأ التسجيل: { $opens_at }.
error-sign-up-closed = انتهى التسجيل: { $closed_at }. اكتب إلينا إن أردت أن تعرف هل بقي مكان.
error-no-sign-up-needed = لا حاجة إلى التسجيل. تعال مباشرة.
error-not-enough-seats = { $left ->
    [zero] لم يبق أي مكان.
    [one] بقي مكان واحد فقط.
    [two] بقي مكانان فقط.
    [few] بقي { $left } أماكن فقط.
    [many] بقي { $left } مكانًا فقط.
   *[other] بقي { $left } مكان فقط.
}
error-full = لم يبق أي مكان.
error-party-too-big = أكبر عدد في تسجيل واحد هو { $most }. اكتب إلينا إن كنتم أكثر.
error-cancel-closed = كان آخر وقت للإلغاء: { $closed_at }. اكتب إلينا وسنخبر المضيف.
error-too-few-came = وضعت علامة في القائمة على هذا العدد: { $ticked }. فلا يمكن أن يكون الرقم أقل من { $ticked }.
error-offer-over = ذهب المكان إلى الشخص التالي. إن كنت ما زلت تريد الحضور، فادخل قائمة الانتظار مرة أخرى.
error-place-gone = أخذ شخص آخر المكان في هذه الأثناء. إن كنت ما زلت تريد الحضور، فسجل مرة أخرى.
error-no-room-for-more = لا يوجد مكان لعدد أكبر الآن، لكن تسجيلك باقٍ كما هو. عدد الأشخاص: { $party }.
error-too-early-to-mark = تُفتح القائمة: { $opens_at }.
error-too-late-to-mark = أُغلقت القائمة: { $closed_at }. اكتب إلينا إن كان أحد الأرقام خطأ.
error-total-too-big = الرقم كبير جدًا. اكتب رقمًا لا يزيد على { $most }.
error-no-such-initiative = لا يوجد نشاط اسمه { $slug }.
error-bad-hours = أطول مدة لصلاحية الرابط بالساعات هي { $most }.
error-message-too-long = الرسالة طويلة. أكبر عدد من الحروف هو { $most }.
error-already-told = وصلت الرسائل إلى الناس، فلا يمكن التراجع بصمت. غيّر الموعد مرة أخرى أو أقمه رغم ذلك.
error-regulars-full = عدد من يحضرون بانتظام كبير، فلم تبق أماكن ثابتة. ما زلت تستطيع التسجيل كل مرة.
error-nothing-to-change = كل المواعيد هكذا من قبل، أو غُيرت كل على حدة.
