# Dates on holidays.
holiday-ask = <b>Termin wypada w święto. Czy ma się odbyć?</b>
    { $title }
    { $date }
holiday-danish = To święto: { $holiday }.
holiday-others = Dla informacji, wypada wtedy także: { $holidays }.
holiday-keep-button = Zostaje
holiday-kept = Termin odbędzie się zgodnie z planem.
    { $title }
    { $date }
holiday-eid-al-fitr = Id al-Fitr
holiday-eid-al-adha = Id al-Adha
holiday-corpus-christi = Boże Ciało
holiday-all-saints = Wszystkich Świętych
holiday-polish-independence = Święto Niepodległości
