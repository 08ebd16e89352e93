# Dates on holidays.
holiday-ask = <b>Bu tarih resmî tatile denk geliyor. Yapılsın mı?</b>
    { $title }
    { $date }
holiday-danish = O gün: { $holiday }.
holiday-others = Bilgi için, o gün aynı zamanda: { $holidays }.
holiday-keep-button = Kalsın
holiday-kept = Etkinlik planlandığı gibi yapılacak.
    { $title }
    { $date }
holiday-eid-al-fitr = Ramazan Bayramı
holiday-eid-al-adha = Kurban Bayramı
holiday-corpus-christi = Katolik Yortu Bayramı
holiday-all-saints = Azizler Günü
holiday-polish-independence = Polonya Bağımsızlık Günü
