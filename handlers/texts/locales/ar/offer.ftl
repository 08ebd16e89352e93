offer-for = <b>لمن:</b> { $target }
offer-dates = <b>المواعيد</b>
offer-no-dates = لا توجد مواعيد الآن.
offer-line = { "\u200F" }{ $date } – { $state }
offer-state-free = يوجد مكان للجميع
offer-state-left = { $left ->
    [zero] لم يبق مكان
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقي { $left } أماكن
    [many] بقي { $left } مكانًا
   *[other] بقي { $left } مكان
}
offer-state-full = لا يوجد مكان
offer-state-queue = لا يوجد مكان، وهناك قائمة انتظار
offer-state-closed = انتهى التسجيل
offer-state-not-open = يبدأ التسجيل { $date }
offer-state-just-come = تعال مباشرة
offer-state-cancelled = ملغى
offer-state-over = بدأ
offer-place = <b>المكان:</b> { $place }
offer-price = <b>السعر:</b> { $price }
offer-access = <b>سهولة الدخول:</b> { $access }
offer-food = <b>الطعام:</b> { $food }
offer-bring = <b>أحضر معك:</b> { $bring }
offer-spoken = <b>نتحدث:</b> { $spoken }
offer-contact = <b>للتواصل:</b> { $name } { $phone }
offer-fetch = يمكننا أن نأتي لنصطحبك. اكتب إلينا إن كنت ترغب في ذلك.
offer-age = من عمر { $age } سنة.
offer-existed = كان هذا موجودًا عام { $year }، لكننا لا نعرف هل هو موجود الآن. اكتب إلينا وسنسأل لك.
offer-planned = كان هذا مخططًا له عام { $year }، لكننا لا نعرف هل هو موجود الآن. اكتب إلينا وسنسأل لك.
offer-organiser = <b>الجهة المنظمة:</b> { $organiser }
offer-info-only = لا يمكنك التسجيل هنا، لكن يمكنك أن تكتب إلينا إن أردت معرفة المزيد.
offer-part-of = جزء من { $parent }.
offer-example = <i>مثال من غرفة التدريب.</i>
join-button = سجلني { $date }
queue-button = قائمة الانتظار { $date }
more-dates-button = مواعيد أخرى
about-which = أي نشاط تقصد؟ اكتب اسمه، أو ما تبحث عنه.
about-unsaid = لم يُكتب شيء عن ذلك بعد. اكتب إلينا، وسيجيبك إنسان هنا في المحادثة.
