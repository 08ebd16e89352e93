# What stands around the hits of a search: warm lines, filters, reasons, kinds of offers. Not read by a native speaker yet.
need-lonely = بہت اکیلا رہنا مشکل ہوتا ہے، اور ایسا محسوس کرنے والے آپ اکیلے نہیں ہیں۔
    یہاں لوگ کسی عام سی بات پر ملتے ہیں۔
need-loss = کسی پیارے کو کھونا بہت تکلیف دیتا ہے۔
    یہاں آپ دوسروں کے ساتھ ہو سکتے ہیں۔ کتنا کہنا ہے، یہ آپ کی مرضی ہے۔
need-papers = خط اور قاعدے سمجھنا مشکل ہو سکتا ہے۔
    یہاں آپ کو اس میں مدد مل سکتی ہے۔
need-hard = یہ آسان نہیں لگتا، اور اچھا ہے کہ آپ پوچھ رہے ہیں۔
    یہاں کچھ ہے جو آپ کے کام آ سکتا ہے۔
why-button = یہ کیوں؟
why-title = <b>میں یہ کیوں دکھا رہا ہوں</b>
why-line = { "\u200F" }<b>{ $name }</b>: { $reason }
why-name = آپ نے اس کا نام لکھا
why-said = اسے ڈھونڈنے والے لوگ کچھ ایسا ہی لکھتے ہیں
why-need = یہ اس میں مدد کرتا ہے جو آپ نے لکھا
why-words = آپ کے لفظ اس کے بیان میں ہیں
why-target = یہ ان کے لیے ہے جن کے بارے میں آپ نے لکھا
why-organiser = آپ نے لکھا کہ اسے کون چلاتا ہے
why-browse = یہ ان چیزوں میں سے ہے جو Ishøj میں ہیں
filter-remove-button = ہٹائیں: { $filter }
filter-free = مفت
filter-age = عمر { $age }
filter-child = بچے کے لیے
filter-young = نوجوانوں کے لیے
filter-old = بزرگوں کے لیے
filter-other = کسی اور کے لیے
filter-after = { $time } کے بعد
filter-before = { $time } سے پہلے
find-left-out = اس کے ساتھ کچھ نہیں ملا: { $filters }۔ سب سے قریب یہ ہے:
wanted-meet = دوسروں کے ساتھ کچھ کرنا
wanted-learn = کورس
wanted-advice = مشورہ اور مدد
wanted-hands = رضاکار بن کر مدد کریں
