mine-title = <b>آپ کے پروگرام</b>
mine-none = ابھی آپ نے کہیں نام نہیں لکھوایا۔
    لکھیں کہ آپ کیا ڈھونڈ رہے ہیں، میں آپ کے لیے کچھ مناسب ڈھونڈتا ہوں۔
mine-late =
    بتانے کا شکریہ۔ جگہ اب بھی آپ کی ہے، جب آ سکیں آ جائیں۔
    اگر میزبان کو بتانا ہو تو ہمیں لکھیں۔
mine-line = { "\u200F" }{ $date }: { $title }{ $party ->
    [one] { "" }
   *[other] { "" } (کل { $party } لوگ)
}
mine-waiting = { $date }: { $title }۔ انتظار کی فہرست میں نمبر { $position }
mine-offered = { $date }: { $title }۔ آپ کے لیے ایک جگہ ہے
mine-cancelled = { $date }: { $title }۔ منسوخ
mine-button-line = { $date } { $title }
