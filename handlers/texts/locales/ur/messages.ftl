# A coordinator writes to everybody on a date.
message-button = سب کو لکھیں { $date }
message-title = <b>سب کو لکھیں</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
message-ask = اب وہ پیغام لکھیں جو آپ بھیجنا چاہتے ہیں۔ زیادہ سے زیادہ { $most } حروف۔
    یہ ان سب کو جائے گا جنہوں نے نام لکھوایا ہے، جو جگہ کے انتظار میں ہیں یا جن کی اس دن ڈیوٹی ہے۔ { $n ->
    [one] ابھی ایک شخص ہے۔
   *[other] ابھی اتنے لوگ ہیں: { $n }۔
}
message-ask-discreet = یہ نہ لکھیں کہ پروگرام کس بارے میں ہے: شاید کوئی اور بھی فون دیکھ رہا ہو۔
message-words = { "\u200F" }{ $words }
message-words-in-danish = ڈینش میں لکھا گیا:
    { "\u200F" }{ $words }
message-persons = { $n ->
    [one] ایک شخص کو پیغام ملے گا۔
   *[other] اتنے لوگوں کو پیغام ملے گا: { $n }۔
}
message-leaves = یہ اس وقت بھیجا جائے گا: { $date }۔
message-again = کچھ بدلنا ہو تو پورا پیغام دوبارہ لکھ دیں۔
message-yes-button = جی ہاں، سب کو بھیجیں
message-undone = واپس لے لیا گیا۔ پیغام کسی کو نہیں ملا۔
message-last = <b>سب کے لیے آخری پیغام</b>
message-received = <b>پیغام: { $title }</b>
    { "\u200F" }{ $date }
error-link-inside = پیغام میں ٹیلیگرام کا لنک ہے، وہ آگے نہیں بھیجا جاتا۔ لنک کے بغیر پیغام دوبارہ لکھیں۔
error-secret-inside = پیغام میں کچھ CPR نمبر جیسا ہے۔ اس کے بغیر پیغام دوبارہ لکھیں۔
error-nobody-to-tell = اس دن کسی نے نام نہیں لکھوایا، اس لیے لکھنے کو کوئی نہیں۔ جب کوئی نام لکھوائے تو دوبارہ لکھیں۔
error-message-left = کچھ لوگوں کو پیغام مل چکا ہے، اس لیے واپس نہیں ہو سکتا۔ کچھ غلط تھا تو نیا پیغام لکھیں۔
