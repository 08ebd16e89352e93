# Coming every week without signing up every week.
regular-button = { $day ->
    [monday] أحضر كل اثنين
    [tuesday] أحضر كل ثلاثاء
    [wednesday] أحضر كل أربعاء
    [thursday] أحضر كل خميس
    [friday] أحضر كل جمعة
    [saturday] أحضر كل سبت
    [sunday] أحضر كل أحد
   *[each] أحضر كل مرة
}
regular-every = { $day ->
    [monday] كل اثنين
    [tuesday] كل ثلاثاء
    [wednesday] كل أربعاء
    [thursday] كل خميس
    [friday] كل جمعة
    [saturday] كل سبت
    [sunday] كل أحد
   *[each] كل مرة
}
regular-every-second = { $day ->
    [monday] كل أسبوعين يوم الاثنين
    [tuesday] كل أسبوعين يوم الثلاثاء
    [wednesday] كل أسبوعين يوم الأربعاء
    [thursday] كل أسبوعين يوم الخميس
    [friday] كل أسبوعين يوم الجمعة
    [saturday] كل أسبوعين يوم السبت
    [sunday] كل أسبوعين يوم الأحد
   *[each] مرة بعد مرة
}
regular-done = <b>أنت تحضر بانتظام</b>
    { "\u200F" }{ $title }، { $rhythm }
regular-how = أحجز لك مكانًا كل مرة وأكتب إليك. أجب فقط إذا لم تستطع الحضور.
regular-party = عددكم كل مرة: { $party }.
regular-paused = أنت في استراحة. تعود ابتداءً من: { $day }.
regular-second-button = كل أسبوعين
regular-weekly-button = كل أسبوع
regular-pause-button = خذ استراحة
regular-resume-button = أنهِ الاستراحة
regular-leave-button = لا أحضر بانتظام بعد الآن
regular-title = <b>هنا تحضر بانتظام</b>
regular-line = { $title }، { $rhythm }
regular-pause-ask = متى تريد أن تعود؟
regular-again-button = أعود { $date }
regular-left = لم تعد تحضر بانتظام: { $title }. ما زلت تستطيع التسجيل لموعد واحد.
    إذا أجبت "سأحضر" عن موعد ما، فهذا ما زال صالحًا.
regular-place = <b>مكانك جاهز</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    هل ستحضر؟
regular-no-place = <b>هذه المرة لم تكف الأماكن لكل من يحضر بانتظام</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    تستطيع أن تحاول التسجيل مثل الآخرين.
regular-new-day = <b>صار يُقام في يوم آخر من الأسبوع</b>
    { "\u200F" }{ $title }, { $rhythm }
    مكانك الدائم ينتقل معه. هل يناسبك ذلك؟
regular-suits-button = نعم، يناسبني
regular-stopped = <b>{ $title } سيتوقف</b>
    أنت تحضر بانتظام، ولذلك نخبرك حتى لو لم تكن مسجلًا الآن.
regular-stopped-last = آخر موعد: { $date }.
