# Editing a series.
series-button = تغيير المواعيد
series-what = كيف يجب أن يكون؟
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    اكتب ساعة، مثلًا "18:30"، أو عدد الأماكن، مثلًا "30". أو اضغط على زر.
series-what-bad = لم أستطع قراءة ذلك. اكتب مثلًا "18:30" أو "30".
series-scope = هل هو لموعد واحد أم لأكثر؟
series-this-button = فقط { $date }
series-following-button = { $date } وما بعده
series-all-button = كل مرة
series-yes-button = نعم، غيّرها
series-time = يبدأ في الساعة { $time }: { $title }.
series-seats = عدد الأماكن { $seats }: { $title }.
series-no-sign-up = بلا تسجيل: { $title }. يأتي الناس مباشرة. ومن سجّل يبقى مكانه له.
series-dates = المواعيد التي تتغير: { $dates }
series-nobody = لم يسجل أحد في موعد سيتغير.
series-done = <b>تم التغيير</b>
    { "\u200F" }{ $title }
    المواعيد: { $dates }
series-place-button = مكان آخر
series-place-ask = أين يجب أن يكون؟ اكتب اسم المكان، وبعد فاصلة العنوان إن كان جديدًا.
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
series-place-bad = اكتب المكان في سطر واحد من 80 حرفًا على الأكثر، مثلًا "Kulturhuset".
series-place = يُقام في مكان آخر: { $title }
    قبل: { $old }
    الآن: <b>{ $place }</b>
dates-place-now = الآن: { $place }
series-weekday-button = يوم آخر من الأسبوع
series-weekday-ask = أي يوم من الأسبوع يجب أن يكون؟ تبقى المواعيد في الأسبوع نفسه.
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
series-weekday = يُقام { $rhythm }: { $title }.
series-first = المرة الأولى: { $date }.
series-stop-button = إنهاء بعد موعد
series-stop-ask = ما هو الموعد الأخير؟ اضغط على الزر، أو اكتب تاريخًا، مثلًا "24.6.".
    { "\u200F" }{ $title }
series-stop-here-button = { $date } هو الأخير
series-stop-bad = لم أستطع قراءة ذلك. اكتب تاريخًا، مثلًا "24.6.".
series-stops = سينتهي { $title }. لا مواعيد بعد { $day }.
series-dates-gone = المواعيد التي تسقط: { $dates }
series-stop-yes-button = نعم، أنهِ السلسلة
series-over = { $n ->
    [zero] عدد الناس يناسب عدد الأماكن.
    [one] هناك شخص واحد أكثر من عدد الأماكن. لن يفقد أحد مكانه.
    [two] هناك شخصان أكثر من عدد الأماكن. لن يفقد أحد مكانه.
    [few] هناك { $n } أشخاص أكثر من عدد الأماكن. لن يفقد أحد مكانه.
    [many] هناك { $n } شخصًا أكثر من عدد الأماكن. لن يفقد أحد مكانه.
   *[other] هناك { $n } شخصًا أكثر من عدد الأماكن. لن يفقد أحد مكانه.
}
weekday = { $day ->
    [monday] الاثنين
    [tuesday] الثلاثاء
    [wednesday] الأربعاء
    [thursday] الخميس
    [friday] الجمعة
    [saturday] السبت
   *[sunday] الأحد
}
