# Helping every week without taking a shift every week.
regular-helper-done = <b>أنت تساعد بانتظام</b>
    { "\u200F" }{ $title }، { $role }، { $rhythm }
regular-helper-how = أضعك في النوبة كل مرة وأكتب إليك. أجب فقط إذا لم تستطع الحضور. وإذا كان عدد الآخرين كافيًا في يوم ما، فسأخبرك أيضًا.
regular-helper-line = { $title }، { $role }، { $rhythm }
regular-helper-left = لم تعد تساعد بانتظام: { $title }، { $role }. ما زلت تستطيع أن تأخذ نوبة واحدة متى ناسبك ذلك.
regular-freed = عدد النوبات التي لم تعد لك: { $freed }. أسأل الآخرين في الفريق.
regular-freed-late = عدد ما يبدأ منها خلال يوم: { $late }. سيعرف المضيف والمنسق فورًا.
regular-kept = عدد النوبات التي أجبت عنها بنفسك: { $kept }. ما زالت قائمة حتى تعتذر عنها.
regular-shift = <b>نوبتك المنتظمة</b>
    { "\u200F" }{ $title }، { $role }
    { "\u200F" }{ $date }
    هل ستحضر؟
regular-shift-discreet = <b>موعدك المنتظم</b>
    { "\u200F" }{ $date }
    هل ستحضر؟
regular-no-shift = <b>هذه المرة يوجد عدد كافٍ للمساعدة</b>
    { "\u200F" }{ $title }، { $role }
    { "\u200F" }{ $date }
    هذا اليوم عطلة لك. انظر في النوبات الشاغرة أين نحتاج إليك أيضًا.
error-enough-help-regularly = يساعد هنا عدد كافٍ بانتظام: { $role }. ما زلت تستطيع أن تأخذ نوبة واحدة كل مرة.
regular-shift-also = أنت مسجل كضيف في الوقت نفسه: { $title }، { $date }. إن لم تستطع الحضور في الاثنين فاعتذر عن أحدهما.
