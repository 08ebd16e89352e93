mine-title = <b>Kayıtlarınız</b>
mine-none = Şu anda hiçbir kaydınız yok.
    Ne aradığınızı yazın, size uyabilecek bir şey bulayım.
mine-late =
    Haber verdiğiniz için teşekkürler. Yeriniz hâlâ sizin, gelebildiğinizde gelin.
    Ev sahibinin bilmesini istiyorsanız bize yazın.
mine-line = { $date }: { $title }{ $party ->
    [one] { "" }
   *[other] { "" } (toplam { $party } kişi)
}
mine-waiting = { $date }: { $title }. Bekleme listesinde { $position }. sıra
mine-offered = { $date }: { $title }. Size bir yer var
mine-cancelled = { $date }: { $title }. İptal edildi
mine-button-line = { $date } { $title }
