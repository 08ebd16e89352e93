# What stands around the hits of a search: warm lines, filters, reasons, kinds of offers. Not read by a native speaker yet.
need-lonely = Çok yalnız olmak zordur ve böyle hisseden tek kişi siz değilsiniz.
    Burada insanlar sıradan bir şey için bir araya gelir.
need-loss = Sevdiğiniz birini kaybetmek acı verir.
    Burada başkalarıyla birlikte olabilirsiniz. Ne kadar anlatacağınıza siz karar verirsiniz.
need-papers = Mektuplar ve kurallar zor anlaşılabilir.
    Burada bu konuda yardım alabilirsiniz.
need-hard = Bu kolay bir şey değil. Sormanız çok iyi.
    Burada size yardımcı olabilecek bir şey var.
why-button = Neden bunlar?
why-title = <b>Bunları neden gösteriyorum</b>
why-line = <b>{ $name }</b>: { $reason }
why-name = «{ $what }» adını yazdınız
why-like-name = yazdığınız «{ $what }» adına benziyor
why-said = bunu arayan başkaları «{ $what }» yazıyor
why-need = «{ $what }» hakkında yazdınız
why-words = «{ $what }» kelimesi açıklamada geçiyor
why-said-plain = bunu arayan başkalarının yazdıklarına benziyor
why-need-plain = yazdığınız konuda yardımcı olur
why-words-plain = kelimeleriniz açıklamada geçiyor
why-browse = Ishøj'de bulunan şeylerden biri
why-filters = Sorduğunuz: { $filters }.
filter-remove-button = Kaldır: { $filter }
filter-free = ücretsiz
filter-age = { $age } yaş
filter-child = çocuk için
filter-young = gençler için
filter-old = yaşlılar için
filter-other = başka biri için
filter-after = saat { $time } sonrası
filter-before = saat { $time } öncesi
find-left-out = { $filters } ile bir şey bulamadım. En yakın olanlar bunlar:
wanted-meet = Birlikte bir şeyler yapmak
wanted-learn = Kurslar
wanted-advice = Danışma ve yardım
wanted-hands = Gönüllü olarak yardım et
kind-to-thanks = Rica ederim. Bir şeye ihtiyacınız olursa yine yazın.
kind-to-understood = Tamam, sorun değil. Bir şey arıyorsanız yazmanız yeterli.
kind-to-farewell = Kendinize iyi bakın. Bana her zaman yine yazabilirsiniz.
