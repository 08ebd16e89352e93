away = عذرًا. لم أكن أعمل من: { $since } إلى: { $until }.
    كان لديك موعد في ذلك الوقت، وربما لم تصلك كل الأخبار. اكتب إلينا إذا حدث خطأ ما.
away-staff = <b>توقفت عن العمل لبعض الوقت</b>
    من: { $since }
    إلى: { $until }
    أشخاص كان لديهم موعد وأُخبروا: { $people }
    رسائل فات وقتها: { $late }
    رسائل ربما لم تصل: { $uncertain }
nightly = أمس. الرسائل المرسلة: { $sent }. غير المرسلة: { $failed }. أشخاص لا تصلهم رسائلي: { $unreachable }.
dates-heard = أُرسلت الرسالة إلى { $sent } من { $all }.
dates-heard-waiting = في الطريق: { $n }
dates-heard-blocked = لا تصلهم رسائلنا. يُرجى الاتصال: { $n }
dates-heard-failed = لم تصل: { $n }
dates-heard-uncertain = ربما لم تصل: { $n }
dates-heard-skipped = لم تعد لازمة: { $n }
dates-refresh-button = تحقق مرة أخرى
