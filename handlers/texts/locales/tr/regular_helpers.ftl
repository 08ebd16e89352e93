# Helping every week without taking a shift every week.
regular-helper-done = <b>Düzenli yardım ediyorsunuz</b>
    { $title }, { $role }, { $rhythm }
regular-helper-how = Her seferinde sizi göreve yazıp haber veririm. Sadece gelemeyecekseniz cevap vermeniz yeterli. Bir gün yeterince kişi varsa onu da söylerim.
regular-helper-line = { $title }, { $role }, { $rhythm }
regular-helper-left = Artık düzenli yardım etmiyorsunuz: { $title }, { $role }. Yine de size uyduğunda tek bir görev alabilirsiniz.
regular-freed = Artık sizde olmayan görev sayısı: { $freed }. Ekipteki diğerlerine soruyorum.
regular-freed-late = Bunlardan bir gün içinde başlayanlar: { $late }. Sorumluya ve koordinatöre hemen haber veriliyor.
regular-kept = Kendiniz cevap verdiğiniz görev sayısı: { $kept }. Siz iptal edene kadar geçerlidir.
regular-shift = <b>Düzenli göreviniz</b>
    { $title }, { $role }
    { $date }
    Geliyor musunuz?
regular-shift-discreet = <b>Düzenli randevunuz</b>
    { $date }
    Geliyor musunuz?
regular-no-shift = <b>Bu sefer yeterince yardım eden var</b>
    { $title }, { $role }
    { $date }
    O gün izinlisiniz. Başka nerede ihtiyaç var, Boş görevler bölümüne bakın.
error-enough-help-regularly = Burada düzenli yardım eden yeterince kişi var: { $role }. Yine de tek tek görev alabilirsiniz.
regular-shift-also = Aynı saatte misafir olarak da kaydınız var: { $title }, { $date }. İkisine birden yetişemezseniz birini iptal edin.
