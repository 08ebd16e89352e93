attendance-choose = <b>کون آیا؟</b> ایک تاریخ چنیں۔
attendance-none = ابھی کوئی فہرست بھرنے کو نہیں ہے۔
attendance-title = <b>کون آیا؟</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
attendance-how = جو آ گیا ہو، اس کے نام پر دبائیں۔ اگر لکھوائے گئے لوگوں سے کم آئے ہوں تو دوبارہ دبائیں۔
    آپ صرف ایک عدد بھی لکھ سکتے ہیں۔ اس میں سب آنے والے ہوں، وہ بھی جن کا نام نہیں لکھا تھا۔
attendance-nobody = کسی نے نام نہیں لکھوایا۔
attendance-sums = آئے: { $came }۔ بغیر نام: { $nameless }۔ <b>کل: { $total }</b>
attendance-unreachable = { "\u200F" }{ $name }: ہمارے پیغام نہیں ملتے۔ فون کریں۔
attendance-unsure = { "\u200F" }{ $name }: یاد دہانی شاید نہیں پہنچی۔
line-unmarked = { $name } ({ $party })
line-came = { $name }: { $heads ->
    [one] 1 آیا
   *[other] { $heads } آئے
}
line-absent = { $name }: نہیں آئے
all-button = سب آ گئے
one-more-button = بغیر نام ایک اور
save-button = محفوظ کریں
attendance-saved = <b>محفوظ ہو گیا</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    آئے: { $came }۔ ان میں بغیر نام: { $nameless }۔ نہیں آئے: { $absent }۔ نشان نہیں لگا: { $unmarked }۔
attendance-edit-button = فہرست درست کریں
attendance-toast-total = کل { $total }
attendance-confirm-total = کیا { $title } میں کل { $total } لوگ آئے؟
today-title = <b>آج</b>
today-none = آج آپ کے پروگراموں میں کچھ نہیں ہے۔
today-line = { "\u200F" }{ $time } { $title }: { $people ->
    [0] کسی نے نام نہیں لکھوایا
    [one] 1 شخص نے نام لکھوایا
   *[other] { $people } لوگوں نے نام لکھوایا
}
attendance-button = کون آیا؟
attendance-helpers = <b>رضاکار</b>: { $most } میں سے { $came } آئے۔ وہ فہرست کے آخر میں ہیں اور الگ گنے جاتے ہیں۔
attendance-saved-helpers = رضاکار: آئے { $came }، نہیں آئے { $absent }، نشان نہیں لگا { $unmarked }۔
line-helper = { $role }: { $name }
line-helper-came = { $role }: { $name }، آئے
line-helper-absent = { $role }: { $name }، نہیں آئے
line-not-helped = { $name }
line-helped = { $name }: { $role }
attendance-helped-button = کس نے مدد کی؟
attendance-helped = <b>کس نے مدد کی؟</b>
    { "\u200F" }{ $title }
    { "\u200F" }{ $date }
    جن مہمانوں نے اس دن ہاتھ بٹایا، ان پر دبائیں۔ غلطی ہو تو دوبارہ دبائیں۔
attendance-of-which = بغیر نام والوں میں سے: { $figures }۔
attendance-of-which-how = آپ نیچے بتا سکتے ہیں کہ بغیر نام والے لوگ کون تھے۔ کل تعداد وہی رہتی ہے۔
category-up-button = { $name }: { $n }
category-down-button = { $name }: ایک کم
attendance-unanswered = { "\u200F" }{ $name }: نئے وقت کا جواب نہیں دیا۔
