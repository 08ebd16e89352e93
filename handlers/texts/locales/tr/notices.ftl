reminder = { $days ->
    [0] Hatırlatma, bugün:
    [1] Hatırlatma, yarın:
   *[other] Hatırlatma, { $days } gün sonra:
}
    <b>{ $title }</b>
    { $date }
reminder-place = Yer: { $place }
reminder-party = Toplam { $party } kişi için kaydınız var.
reminder-bring = Yanınızda getirin: { $bring }
coming-button = Geliyorum
no-reminders-button = Hatırlatma istemiyorum
place-offered = <b>Size bir yer var</b>
    { $title }
    { $date }
    Yeri sizin için şu zamana kadar tutuyorum: { $until }.
accept-button = Evet, yeri alıyorum
decline-button = Hayır, başkasına verin
occurrence-cancelled = <b>İptal edildi</b>
    { $title }
    { $date }
    { $reason }
occurrence-moved = <b>Değişti</b>
    { $title }
    Eski: { $old }
    Yeni: <b>{ $date }</b>
    { $reason }
occurrence-elsewhere = <b>Yeni yer</b>
    { $title }
    { $date }
    Eski: { $old }
    Yeni: <b>{ $place }</b>
    { $reason }
occurrence-moved-from-place = Eski yer: { $place }
occurrence-moved-place = Yer: { $place }
occurrence-back = <b>Etkinlik artık iptal değil</b>
    { $title }
    { $date }
next-dates = Sıradaki tarihler: { $dates }
perhaps-twice = Bu mesajı iki kez alabilirsiniz.
case-new = Biri size yazdı. Mesajı okumak için düğmeye basın.
case-open-button = Gelen kutusunda oku
case-answer = <b>{ $who } cevap verdi</b>
    { $text }
case-answer-again-button = Bize yeniden yazın
invite-used = { $role } rolü için verdiğiniz bağlantıyı kullanan: { $who }.
