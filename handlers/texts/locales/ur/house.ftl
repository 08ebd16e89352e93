away = معذرت۔ میں اس وقت سے کام نہیں کر رہا تھا: { $since }۔ اس وقت تک: { $until }۔
    اس دوران آپ کا ایک پروگرام تھا، شاید آپ کو ہر خبر نہ ملی ہو۔ کوئی مسئلہ ہوا ہو تو ہمیں لکھیں۔
away-staff = <b>میں کچھ دیر بند تھا</b>
    کب سے: { $since }
    کب تک: { $until }
    اس دوران پروگرام والے جنہیں خبر دی گئی: { $people }
    پیغام جو دیر سے رہ گئے: { $late }
    پیغام جو شاید نہیں پہنچے: { $uncertain }
nightly = کل۔ بھیجے گئے پیغام: { $sent }۔ جو نہیں گئے: { $failed }۔ لوگ جنہیں میرے پیغام نہیں ملتے: { $unreachable }۔
dates-heard = پیغام بھیجا گیا: { $sent }، کل: { $all }۔
dates-heard-waiting = راستے میں: { $n }
dates-heard-blocked = ہمارے پیغام نہیں ملتے۔ فون کریں: { $n }
dates-heard-failed = نہیں پہنچے: { $n }
dates-heard-uncertain = شاید نہیں پہنچے: { $n }
dates-heard-skipped = اب ضرورت نہیں: { $n }
dates-refresh-button = دوبارہ دیکھیں
