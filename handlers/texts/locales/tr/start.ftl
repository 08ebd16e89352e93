start-hello = <b>Merhaba. Benim adım Kom med.</b>
    Ishøj'de başkalarıyla bir arada olabileceğiniz etkinlikler bulmanıza yardım ederim. 15 yaşında ya da daha büyükseniz, bu sizin için.

    Ne aradığınızı kendi kelimelerinizle yazın. Örneğin: <i>başkalarıyla birlikte yemek</i>. Bir düğmeye de basabilirsiniz.

    Ben bir robotum. Hastalık ya da belediyedeki dosyanız hakkında yazmayın. Bir krizde de yardım edemem. Biri tehlikedeyse 112'yi arayın.
start-practice = <i>Burası deneme odası. Tarihler ve yerler örnektir.</i>
start-invited = <b>Hoş geldiniz.</b> Yeni rolünüz: { $role }{ $initiative ->
    [all] { "" }, bütün etkinlikler için
   *[other] { "" }, { $initiative } için
}.

    İhtiyacınız olunca bir düğmeye basın.
start-invite-spent = Bağlantı kullanılmış ya da çok eski. Size bağlantıyı verenden yenisini isteyin.
role-admin = yönetici
role-coordinator = koordinatör
role-host = etkinlik sorumlusu
role-volunteer = gönüllü
language-asked = Hangi dili kullanmak istersiniz?
language-chosen = Artık Türkçe yazıyorum. Düzenleyenlerin kendi yazdıkları çoğu zaman Danca olur.
help-text = <b>Kom med nasıl kullanılır?</b>
    Ne aradığınızı kendi kelimelerinizle yazın. Size en uygun olanları gösteririm.
    Düğmelere basabilir ya da üzerlerinde yazanı yazabilirsiniz.

    Kayıtlarınızı görmek için /mine yazın.
    Başka mesaj istemiyorsanız /stop yazın.
    Acil bir durum varsa /akut yazın.

    Ben bir robotum ve bir krizde yardım edemem. Biri tehlikedeyse 112'yi arayın.
help-staff = Etkinlik sorumluları ve koordinatörler için: /hvem_kom · /i_dag · /tal · /indbakke · /koordinator
stop-done = Artık size kendiliğimden mesaj göndermeyeceğim. Kayıtlarınız hâlâ geçerli.
    Fikrinizi değiştirirseniz /start yazın.
group-hello = Yalnızca özel sohbette cevap veririm. Benimle yazışmak isterseniz düğmeye basın.
group-button = Kom med'e yazın
group-urgent = Şu anda biri tehlikede mi? <b>112'yi arayın.</b>
apology = Özür dilerim, bende bir şey ters gitti. Biraz sonra tekrar deneyin.
    Yine olursa /kontakt yazın ve ne yapmak istediğinizi bize anlatın.
outage-text = Özür dilerim, şu anda hiçbir şeye bakamıyorum. Yazdıklarınız kaybolmadı.
    Yeniden bakabildiğim anda yanıt alacaksınız. Tehlikede olan biri varsa 112'yi arayın.
outage-toast = Şu anda hiçbir şeye bakamıyorum. Yeniden bakabildiğim anda yanıt alacaksınız.
kind-photo = Resimleri göremiyorum. Lütfen bana kelimelerle yazın.
kind-voice = Yalnızca yazı okuyabilirim. Bana yazın, size cevap vereyim.
kind-sticker = Teşekkürler. Ben yalnızca kelimelerden anlarım. Ne aradığınızı yazın.
kind-file = Dosyaları ve konumları açamıyorum. Lütfen bana kelimelerle yazın.
kind-other = Bu tür mesajları okuyamıyorum. Lütfen bana kelimelerle yazın.
kind-forwarded = Başkalarının yazdığı mesajları okumam. Ne aradığınızı kendiniz yazın.
kind-edited = Düzeltmeleri göremiyorum. Lütfen mesajı yeniden yazın.
kind-cpr = Bu bir CPR numarasına benziyor. Mesajı sildim ve saklamıyorum.
    CPR numaranızı buraya asla yazmayın. Tarihleri düğmelerle seçersiniz.
unknown-command = Bu komutu bilmiyorum. Kendi kelimelerinizle yazın ya da bir düğmeye basın.
old-button = Bu düğme çok eski. İşte yenisi.
today-button = Bugün
dates-button = Tarihleriniz
tally-button = Sayılar
inbox-button = Gelen kutusu
