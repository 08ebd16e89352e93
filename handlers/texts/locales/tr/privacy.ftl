privacy-text = <b>Hakkınızda neleri saklıyoruz?</b>
    Bir kod kelimesi, diliniz ve kayıtlarınız. Kendiniz yazarsanız bir ad.
    Telegram'daki adınızı ve ne aradığınızı saklamıyoruz.
    Sizi gösterebilecek her şey şifrelidir.

    Sorumlu: Ishøj Kommune. Bilgileri yalnızca yerinizi tutmak ve gelenleri saymak için kullanırız.
    Kayıtlarınız tarihten 90 gün sonra silinir. Sayılar kalır, ama siz orada olmazsınız.
    Buraya yazdıklarınızı Telegram okuyabilir. Bu yüzden hastalık hakkında yazmayın ve CPR numaranızı asla yazmayın.

    Sizinle ilgili her şeyi görebilir ve silebilirsiniz. Datatilsynet kurumuna şikâyette bulunabilirsiniz.
mydata-button = Bilgilerimi gör
erase-button = Beni sil
erase-ask = <b>Sizinle ilgili her şey silinsin mi?</b>
    Bütün kayıtlarınız iptal edilir ve bu geri alınamaz.
erase-yes-button = Evet, beni sil
erase-no-button = Hayır, kalsın
erase-done = Silindiniz. Sizinle ilgili artık hiçbir şey saklamıyoruz. Bir gün yeniden başlamak isterseniz /start yazın.
mydata-caption = Sizinle ilgili elimizdeki her şey.
