one-less-button = أحدنا لن يأتي
queue-party = سأكتب إليكم عندما يتوفر مكان لكم جميعًا ({ $party }).
place-offered-party = الأماكن لكم جميعًا ({ $party }).
place-offered-overlap = لديك شيء آخر في الوقت نفسه: { $other }، { $when }. إن قلت نعم، تكون مسجلًا في الاثنين.
join-not-signed-up = أنت غير مسجل في { $title }، { $date }.
join-card-button = عرض النشاط
overlap = <b>موعدان في الوقت نفسه</b>
    تريد المجيء إلى { $title }، { $date }.
    أنت مسجل من قبل في { $other }، { $when }.
    هل تريد التسجيل في الاثنين؟
overlap-button = نعم، سجّلني رغم ذلك
overlap-other-button = عرض التسجيل الآخر
offer-lapsed = <b>انتقل المكان إلى الشخص التالي</b>
    الموعد: { $title }، { $date }
    لم يصلني جوابك في الوقت المناسب. إذا كنت لا تزال تريد المجيء، يمكنك العودة إلى قائمة الانتظار.
offer-lapsed-button = أعدني إلى القائمة
over-capacity = <b>المسجلون أكثر من الأماكن</b>
    الموعد: { $title }، { $date }
    عدد المسجلين { $held } والأماكن الآن { $seats } فقط. يحتفظ الجميع بأماكنهم.
overlap-shift = <b>أمران في الوقت نفسه</b>
    تريد المجيء إلى { $title }، { $date }.
    لديك نوبة كمتطوع: { $other }، { $when }.
    هل تريد التسجيل رغم ذلك؟
too-few-left = { $left ->
    [0] لا يوجد مكان لعدد أكبر الآن.
    [zero] لا يوجد مكان لعدد أكبر الآن.
    [one] بقي مكان واحد فقط.
    [two] بقي مكانان فقط.
    [few] بقي { $left } أماكن فقط.
    [many] بقي { $left } مكانًا فقط.
   *[other] بقي { $left } مكان فقط.
}
too-few-kept = تسجيلك ما زال قائمًا. عدد الأشخاص: { $party }.
too-few-wait = هل تفضلون الانتظار حتى يتوفر مكان لكم جميعًا؟ عدد الأشخاص: { $wanted }. في هذه الأثناء قد يأخذ غيركم مكانك.
too-few-wait-button = قائمة الانتظار ({ $wanted })
too-few-fewer-button = عددنا { $most }
