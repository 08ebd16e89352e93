urgent-danger = هل أنت أو شخص آخر في خطر الآن؟ <b>اتصل بالرقم 112.</b>
urgent-robot = أنا روبوت. لا أحد يقرأ ما تكتبه هنا.
urgent-line = { "\u200F" }{ $name }: { $number }{ $open ->
    [yes] { "" } (مفتوح الآن)
   *[no] { "" } (مغلق الآن)
}
urgent-no-lines = تحدث مع شخص تثق به. ويمكنك أيضًا الاتصال بطبيبك.
urgent-ask = هل تحتاج إلى مساعدة الآن؟
urgent-yes-button = نعم، أحتاج إلى مساعدة
urgent-carry-on-button = العودة إلى ما كنت فيه
urgent-carry-on = يمكنك أن تواصل الكتابة.
contact-text = <b>اكتب إلينا</b>
    يقرأ إنسان رسالتك ويرد عليك هنا في المحادثة.
    لا تكتب هنا عن قضيتك لدى البلدية. استخدم Digital Post أو اتصل بالبلدية.
    اكتب رسالتك الآن:
contact-text-offer = <b>اكتب إلينا عن { $name }</b>
    يقرأ إنسان رسالتك ويرد عليك هنا في المحادثة.
    لا تكتب هنا عن قضيتك لدى البلدية. استخدم Digital Post أو اتصل بالبلدية.
    اكتب رسالتك الآن:
contact-sent = شكرًا لك. أُرسلت رسالتك، وسيصلك الرد هنا في المحادثة.
contact-nobody = شكرًا لك. حُفظت رسالتك، لكن لا يوجد منسق بعد، فقد يتأخر الرد قليلًا.
contact-drop-button = لا، لا أريد الكتابة
inbox-title = <b>صندوق الرسائل</b>
inbox-none = صندوق الرسائل فارغ.
inbox-case = <b>{ $who }</b>، عن { $about }، { $date }
    { $text }
inbox-about-anything = أي شيء
inbox-answer-button = رد
inbox-close-button = إغلاق الموضوع
inbox-closed = أُغلق الموضوع.
inbox-answer-ask = اكتب ردك الآن. سيُرسل كما تكتبه تمامًا.
inbox-answer-sent = أُرسل ردك.
