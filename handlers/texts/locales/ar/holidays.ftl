# Dates on holidays.
holiday-ask = <b>هذا الموعد يقع في يوم عطلة. هل يقام؟</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
holiday-danish = في ذلك اليوم: { $holiday }.
holiday-others = للعلم، في ذلك اليوم أيضًا: { $holidays }.
holiday-keep-button = يبقى
holiday-kept = سيقام الموعد كما هو مخطط.
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
holiday-eid-al-fitr = عيد الفطر
holiday-eid-al-adha = عيد الأضحى
holiday-corpus-christi = عيد جسد المسيح
holiday-all-saints = عيد جميع القديسين
holiday-polish-independence = عيد استقلال بولندا
