# Dates on holidays.
holiday-ask = <b>Datoen falder på en helligdag. Skal den holdes?</b>
    { $title }
    { $date }
holiday-danish = Det er { $holiday }.
holiday-others = Til orientering er det også: { $holidays }.
holiday-keep-button = Behold
holiday-kept = Datoen bliver holdt som planlagt.
    { $title }
    { $date }
holiday-eid-al-fitr = eid al-fitr
holiday-eid-al-adha = eid al-adha
holiday-corpus-christi = Kristi legemsfest
holiday-all-saints = allehelgen
holiday-polish-independence = Polens nationaldag
