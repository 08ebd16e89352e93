# A coordinator writes to everybody on a date.
message-button = اكتب للجميع { $date }
message-title = <b>اكتب إلى الجميع</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
message-ask = اكتب الآن الرسالة التي تريد إرسالها. أكبر عدد من الحروف هو { $most }.
    تصل إلى كل من سجّل أو ينتظر مكانًا أو لديه نوبة في ذلك اليوم. { $n ->
    [zero] لا أحد الآن.
    [one] هو الآن شخص واحد.
    [two] هما الآن شخصان.
    [few] هم الآن { $n } أشخاص.
    [many] هم الآن { $n } شخصًا.
   *[other] هم الآن { $n } شخص.
}
message-ask-discreet = لا تكتب موضوع الموعد، فقد ينظر آخرون إلى الهاتف.
message-words = { "\u200F" }{ $words }
message-words-in-danish = كُتبت بالدنماركية:
    { "\u200F" }{ $words }
message-persons = { $n ->
    [zero] لا تصل الرسالة إلى أحد.
    [one] تصل الرسالة إلى شخص واحد.
    [two] تصل الرسالة إلى شخصين.
    [few] تصل الرسالة إلى { $n } أشخاص.
    [many] تصل الرسالة إلى { $n } شخصًا.
   *[other] تصل الرسالة إلى { $n } شخص.
}
message-leaves = تُرسل في هذا الوقت: { $date }.
message-again = إن أردت تغيير شيء فاكتب الرسالة كاملة مرة أخرى.
message-yes-button = نعم، أرسلها للجميع
message-undone = تم التراجع. لم تصل الرسالة إلى أحد.
message-last = <b>آخر رسالة إلى الجميع</b>
message-received = <b>رسالة عن { $title }</b>
    { "\u200F" }{ $date }
error-link-inside = في الرسالة رابط إلى تيليجرام، ولا أرسل مثل هذه الروابط. اكتب الرسالة مرة أخرى دون الرابط.
error-secret-inside = في الرسالة ما يشبه رقم CPR. اكتب الرسالة مرة أخرى من دونه.
error-nobody-to-tell = لم يسجّل أحد في ذلك اليوم، فلا يوجد من تكتب إليه.
error-message-left = وصلت الرسالة إلى بعض الناس، فلا يمكن التراجع. اكتب رسالة جديدة إن كان هناك خطأ.
