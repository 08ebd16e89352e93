reminders-choose = میں آپ کو آپ کے پروگرام کب یاد دلاؤں؟
    ابھی: { $now }
reminders-button = یاد دہانی
reminders-now-host = جیسے میزبان نے چنا ہے
reminders-now-day = ایک دن پہلے
reminders-now-hours = 2 گھنٹے پہلے
reminders-now-both = ایک دن اور 2 گھنٹے پہلے
reminders-now-never = کبھی نہیں
reminders-way-host = جیسے میزبان نے چنا ہے
reminders-way-day = ایک دن پہلے
reminders-way-hours = 2 گھنٹے پہلے
reminders-way-both = ایک دن اور 2 گھنٹے پہلے
reminders-way-never = یاد نہ دلائیں
reminders-off = اب میں آپ کو یاد نہیں دلاؤں گا۔ کچھ منسوخ ہو یا بدل جائے تو پھر بھی خبر ملے گی۔
reminders-on-button = دوبارہ یاد دلائیں
reminders-on = اچھا۔ میں آپ کو پھر سے یاد دلایا کروں گا۔
