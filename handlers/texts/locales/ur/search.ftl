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
why-name = آپ نے یہ نام لکھا: «{ $what }»
why-like-name = آپ کا لکھا اس نام سے ملتا ہے: «{ $what }»
why-said = اسے ڈھونڈنے والے لوگ یہ لکھتے ہیں: «{ $what }»
why-need = آپ نے اس کے بارے میں لکھا: «{ $what }»
why-words = یہ لفظ اس کے بیان میں ہے: «{ $what }»
why-said-plain = اسے ڈھونڈنے والے لوگ کچھ ایسا ہی لکھتے ہیں
why-need-plain = یہ اس میں مدد کرتا ہے جو آپ نے لکھا
why-words-plain = آپ کے لفظ اس کے بیان میں ہیں
why-browse = یہ ان چیزوں میں سے ہے جو Ishøj میں ہیں
why-filters = آپ نے یہ پوچھا: { $filters }۔
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
kind-to-thanks = کوئی بات نہیں۔ جب کچھ چاہیے ہو تو پھر لکھیں۔
kind-to-understood = بالکل ٹھیک ہے۔ اگر آپ کچھ ڈھونڈ رہے ہیں تو بس لکھ دیں۔
kind-to-farewell = اپنا خیال رکھیں۔ آپ مجھے کبھی بھی پھر لکھ سکتے ہیں۔
