shift-over = { $when ->
    [today] <b>Bugün orada mıydınız?</b>
    [yesterday] <b>Dün orada mıydınız?</b>
   *[before] <b>Orada mıydınız?</b>
}
came-yes-button = Evet
came-no-button = Hayır
came-yes = <b>Yardımınız için teşekkürler.</b> Artık sayıya eklendi.
came-no = Söylediğiniz için teşekkürler. Belki başka zaman görüşürüz.
came-change-button = Cevabı değiştir
alarm = <b>Biri eksik</b>
alarm-missing = Eksik kişi: { $missing }
alarm-chain = Bu görev olmadan şunlar başlayamaz: { $roles }. Onlara da haber veriliyor.
alarm-unseen = Şimdi bütün ekibe soruyorum. Gördüyseniz basın, yoksa on dakika sonra sıradaki kişiye yazarım.
alarm-seen = Görüldü. Biri görevi alınca yeniden yazarım. Hâlâ eksik varsa yarım saat önce de yazarım.
seen-button = Gördüm
alarm-ring = <b>Biri hâlâ eksik ve çok az zaman kaldı</b>
alarm-contact = Arayın: { $who }
alarm-unanswered = Soruldu, henüz cevap vermedi: { $names }
alarm-decide = İdare edebilir misiniz, yoksa iptal mi edilmeli, siz karar verin.
alarm-filled = <b>Artık eksik yok</b>
chain-broken = <b>Eksik: { $role }</b>
    Bu sizin görevinizi etkiliyor:
chain-means = { $role } olmadan gerekli şeyler eksik kalabilir, örneğin yemek. Koordinatör başka birini arıyor. Belli olunca yazarım.
came-host-yes = Sorumlu orada olduğunuzu yazdı, bu yüzden yardımınız sayıldı. Yanlışsa bize yazın.
came-host-no = Cevabınız için teşekkürler. Sorumlu orada olmadığınızı yazdı ve sayımı sorumlu yapıyor. Yanlışsa bize yazın.
