one-less-button = ہم میں سے ایک نہیں آ رہا
queue-party = جب آپ سب { $party } کے لیے جگہ ہو گی تو میں لکھوں گا۔
place-offered-party = جگہیں آپ سب { $party } کے لیے ہیں۔
join-not-signed-up = آپ کا نام اس میں نہیں لکھا ہے: { $title }، { $date }۔
join-card-button = سرگرمی دیکھیں
overlap = <b>ایک ہی وقت میں دو چیزیں</b>
    آپ یہاں آنا چاہتے ہیں: { $title }، { $date }۔
    آپ کا نام پہلے سے یہاں لکھا ہے: { $other }، { $when }۔
    کیا آپ دونوں میں نام لکھوانا چاہتے ہیں؟
overlap-button = ہاں، پھر بھی میرا نام لکھیں
overlap-other-button = دوسرا اندراج دیکھیں
