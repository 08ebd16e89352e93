# Helping every week without taking a shift every week.
regular-helper-done = <b>آپ باقاعدگی سے مدد کرتے ہیں</b>
    { "\u200F" }{ $title }، { $role }، { $rhythm }
regular-helper-how = میں ہر بار آپ کو ڈیوٹی پر رکھ کر آپ کو لکھوں گا۔ صرف تب جواب دیں جب آپ نہ آ سکیں۔ کسی دن کافی لوگ ہوں تو یہ بھی بتا دوں گا۔
regular-helper-line = { $title }، { $role }، { $rhythm }
regular-helper-left = اب آپ یہاں باقاعدگی سے مدد نہیں کرتے: { $title }، { $role }۔ آپ پھر بھی کوئی ایک ڈیوٹی لے سکتے ہیں۔
regular-freed = اتنی ڈیوٹیاں اب آپ کی نہیں ہیں: { $freed }۔ میں ٹیم کے دوسرے لوگوں سے پوچھ رہا ہوں۔
regular-freed-late = ان میں سے اتنی ایک دن کے اندر شروع ہوتی ہیں: { $late }۔ میزبان اور کوآرڈینیٹر کو فوراً خبر مل جائے گی۔
regular-kept = اتنی ڈیوٹیوں کا جواب آپ خود دے چکے ہیں: { $kept }۔ جب تک آپ منع نہ کریں، وہ قائم ہیں۔
regular-shift = <b>آپ کی باقاعدہ ڈیوٹی</b>
    { "\u200F" }{ $title }، { $role }
    { "\u200F" }{ $date }
    کیا آپ آ رہے ہیں؟
regular-shift-discreet = <b>آپ کی باقاعدہ ملاقات</b>
    { "\u200F" }{ $date }
    کیا آپ آ رہے ہیں؟
regular-no-shift = <b>اس بار مدد کے لیے کافی لوگ ہیں</b>
    { "\u200F" }{ $title }، { $role }
    { "\u200F" }{ $date }
    اس دن آپ کی چھٹی ہے۔ خالی ڈیوٹیوں میں دیکھیں کہ اور کہاں ضرورت ہے۔
error-enough-help-regularly = یہاں پہلے ہی کافی لوگ باقاعدگی سے مدد کرتے ہیں: { $role }۔ آپ پھر بھی ایک ایک ڈیوٹی لے سکتے ہیں۔
regular-shift-also = اسی وقت آپ کا نام مہمان کے طور پر بھی لکھا ہے: { $title }، { $date }۔ اگر دونوں ممکن نہ ہوں تو ایک سے نام کٹوا دیں۔
