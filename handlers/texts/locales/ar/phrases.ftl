# Not read by a native speaker yet.
phrases-title = <b>كيف يبحث الناس عن هذا: { $name }</b>
phrases-added = شكرًا. البحث يعرف هذا الآن: { $name }.
phrases-line = { "\u200F" }«{ $phrase }» ({ $language })
phrases-ask = اكتب جملة يكتبها من يحتاج إلى هذا. اكتب عن العرض، ولا تكتب أبدًا عن شخص معين.
phrases-drop-button = إزالة: { $phrase }
phrases-button = كيف يبحث الناس عنه
error-phrase-length = الجملة قصيرة جدًا أو طويلة جدًا. اكتب في سطر واحد { $least } أحرف على الأقل و{ $most } على الأكثر.
error-phrase-known = البحث يعرف هذه الجملة من قبل. اكتب جملة أخرى إن كان الناس يقولونها بكلمات أخرى.
error-too-many-phrases = عدد الجمل الآن { $most }. أزل واحدة قبل أن تكتب أخرى.
