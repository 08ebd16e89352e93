tally-title = <b>أرقام من { $from } إلى { $to }</b>
tally-none = لا توجد أرقام بعد. ستظهر عندما تحفظون قوائمكم عبر { "\u2068/hvem_kom\u2069" }.
tally-row = { "\u200F" }<b>{ $name }</b>
    المواعيد: { $occurrences }. التسجيلات: { $sign_ups }. الأماكن: { $seats }.
    مرات الحضور: { $attendances }، منها بلا اسم { $headcount }.
    الأشخاص: { $persons }.
tally-total = <b>المجموع</b>
    التسجيلات: { $sign_ups }. الأماكن: { $seats }. مرات الحضور: { $attendances }، منها بلا اسم { $headcount }.
tally-words = مرة الحضور هي شخص واحد مرة واحدة، فقد يُحسب الشخص نفسه عدة مرات.
tally-hidden = مخفي (أقل من 5)
tally-between = بين { $low } و{ $high }
