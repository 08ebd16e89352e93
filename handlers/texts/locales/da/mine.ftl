mine-title = <b>Dine tilmeldinger</b>
mine-none = Du er ikke tilmeldt noget lige nu.
    Skriv, hvad du leder efter, så finder jeg noget, der kan passe til dig.
mine-late =
    Det er godt, at du siger det. Pladsen er stadig din, så kom, når du kan.
    Skal værten vide det, så skriv til os.
mine-line = { $date }: { $title }{ $party ->
    [one] { "" }
   *[other] { "" } ({ $party } i alt)
}
mine-waiting = { $date }: { $title }. Nummer { $position } på ventelisten
mine-offered = { $date }: { $title }. Der er en plads til dig
mine-cancelled = { $date }: { $title }. Aflyst
mine-button-line = { $date } { $title }
