# Not read by a native speaker yet.
phrases-title = <b>لوگ اسے کیسے ڈھونڈتے ہیں: { $name }</b>
phrases-added = شکریہ۔ اب تلاش اسے جانتی ہے: { $name }۔
phrases-line = { "\u200F" }”{ $phrase }“ ({ $language })
phrases-ask = ایک جملہ لکھیں جو کوئی اس کی ضرورت ہونے پر لکھے۔ صرف پروگرام کے بارے میں لکھیں، کسی خاص شخص کے بارے میں کبھی نہیں۔
phrases-drop-button = ہٹائیں: { $phrase }
phrases-button = لوگ اسے کیسے ڈھونڈتے ہیں
error-phrase-length = جملہ بہت چھوٹا یا بہت لمبا ہے۔ ایک سطر میں کم از کم { $least } اور زیادہ سے زیادہ { $most } حروف لکھیں۔
error-phrase-known = تلاش یہ جملہ پہلے سے جانتی ہے۔ لوگ کسی اور طرح بھی کہتے ہوں تو دوسرا جملہ لکھیں۔
error-too-many-phrases = پہلے سے { $most } جملے ہیں۔ نیا لکھنے سے پہلے ایک ہٹائیں۔
