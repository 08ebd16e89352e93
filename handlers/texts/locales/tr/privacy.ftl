privacy-text = <b>Hakkınızda neleri saklıyoruz?</b>
    Bir kod kelimesi, diliniz, kayıtlarınız ve bize yazdıklarınız. Kendiniz yazarsanız bir ad.
    Telegram'daki adınızı ve ne aradığınızı saklamıyoruz.
    Ad, kayıtlar ve mesajlar şifrelidir.

    Sorumlu: Ishøj Kommune. Bilgileri kayıtlarınız ve gelenleri saymak için kullanırız.
    Kayıtlarınız tarihten 90 gün sonra silinir. Sayılar kalır, ama siz orada olmazsınız.
    Buraya yazdıklarınızı Telegram okuyabilir. Bu yüzden hastalığınızı ve CPR numaranızı asla yazmayın.

    Sizinle ilgili her şeyi görebilir ve silebilirsiniz. Datatilsynet kurumuna şikâyette bulunabilirsiniz.
how-long-button = Ne kadar süre?
privacy-how-long = <b>Ne kadar süre saklıyoruz?</b>
    Kayıtlar ve görevler tarihten 90 gün sonra silinir.
    Bize yazdıklarınız, konu kapandıktan 90 gün sonra silinir. Bizim yanıtlarımız da öyle.
    Bir koordinatör o tarihteki herkese yazarsa mesajı ulaşana kadar şifreli saklarız. Etkinlik başladığında mesaj silinmiş olur.
    Etkinlik sorumlularının ve koordinatörlerin burada yaptıkları 2 yıl sonra silinir.
    Bir yıl sizden haber almazsak kalmak isteyip istemediğinizi sorarız. 4 hafta içinde yanıt vermezseniz her şeyi sileriz.
mydata-button = Bilgilerimi gör
erase-button = Beni sil
erase-ask = <b>Sizinle ilgili her şey silinsin mi?</b>
    Bütün kayıtlarınız iptal edilir ve bu geri alınamaz.
erase-yes-button = Evet, beni sil
erase-no-button = Hayır, kalsın
erase-done = Silindiniz. Sizinle ilgili artık hiçbir şey saklamıyoruz. Bir gün yeniden başlamak isterseniz /start yazın.
mydata-caption = Sizinle ilgili elimizdeki her şey.
farewell = <b>Kalmak ister misiniz?</b>
    Sizden son haber alalı neredeyse bir yıl oldu. Bu yüzden hakkınızdaki her şeyi şu tarihte sileceğiz: { $date }.
    Kalmak isterseniz düğmeye basın ya da bir kelime yazın. İstemezseniz bir şey yapmanız gerekmez. Her zaman yeniden başlayabilirsiniz.
stay-button = Evet, kalmak istiyorum
stay-done = Teşekkürler. Bilgilerinizi saklamaya devam ediyoruz. Bir şeye ihtiyacınız olduğunda yazın.
