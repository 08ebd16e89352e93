# Editing a series.
series-button = تغيير الوقت أو الأماكن
series-what = كيف يجب أن يكون؟
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    اكتب ساعة، مثلًا "18:30"، أو عدد الأماكن، مثلًا "30".
series-what-bad = لم أستطع قراءة ذلك. اكتب مثلًا "18:30" أو "30".
series-scope = هل هو لموعد واحد أم لأكثر؟
series-this-button = فقط { $date }
series-following-button = { $date } وما بعده
series-all-button = كل مرة
series-yes-button = نعم، غيّرها
series-time = يبدأ في الساعة { $time }: { $title }.
series-seats = عدد الأماكن { $seats }: { $title }.
series-dates = المواعيد التي تتغير: { $dates }
series-nobody = لم يسجل أحد في موعد سيتغير.
series-done = <b>تم التغيير</b>
    { "\u200F" }{ $title }
    المواعيد: { $dates }
