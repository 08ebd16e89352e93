# Dates on holidays.
holiday-ask = <b>The date falls on a holiday. Should it be held?</b>
    { $title }
    { $date }
holiday-danish = It is { $holiday }.
holiday-others = For information, it is also: { $holidays }.
holiday-keep-button = Keep it
holiday-kept = The date is held as planned.
    { $title }
    { $date }
holiday-eid-al-fitr = Eid al-Fitr
holiday-eid-al-adha = Eid al-Adha
holiday-corpus-christi = Corpus Christi
holiday-all-saints = All Saints' Day
holiday-polish-independence = Poland's Independence Day
