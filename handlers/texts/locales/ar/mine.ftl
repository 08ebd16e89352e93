mine-title = <b>تسجيلاتك</b>
mine-none = لست مسجلًا في أي شيء الآن.
    اكتب عمَّ تبحث، وسأجد لك شيئًا قد يناسبك.
mine-late =
    شكرًا لأنك أخبرتنا. مكانك ما زال محفوظًا، فتعال عندما تستطيع.
    إذا كان يجب أن يعرف المضيف ذلك، فاكتب إلينا.
mine-line = { "\u200F" }{ $date }: { $title }{ $party ->
    [zero] { "" }
    [one] { "" }
    [two] { "" } (شخصان)
    [few] { "" } ({ $party } أشخاص)
    [many] { "" } ({ $party } شخصًا)
   *[other] { "" } ({ $party } شخص)
}
mine-waiting = { $date }: { $title }. رقم { $position } في قائمة الانتظار
mine-offered = { $date }: { $title }. يوجد مكان لك
mine-cancelled = { $date }: { $title }. ملغى
mine-button-line = { $date } { $title }
