company-button = Biri benimle gelebilir mi?
company-card-button = Etkinliğe geri dön
company-asked = <b>Sizin için sordum</b> ({ $name })
    Yardım edenlerden biri sizinle gelebildiğinde size buradan yazacağım.
    Bu arada kaydolabilirsiniz.
company-nobody = <b>Not aldım</b> ({ $name })
    Henüz sorulacak kimse yok. Bir kişi okuduğunda size buradan yazacağım.
    Bu arada kaydolabilirsiniz.
company-question = <b>Yeni gelen birine eşlik eder misiniz?</b>
    Bir kişi { $name } için ilk kez gelmek istiyor ama yalnız gelmek istemiyor.
    Evet derseniz ikiniz burada yazışıp nerede buluşacağınızı kararlaştırabilirsiniz.
company-yes-button = Evet, isterim
company-no-button = Hayır, bu sefer değil
company-yes-done = Teşekkürler. { $who } sizin eşlik edeceğinizi öğrenecek.
    Şimdi nerede ve ne zaman buluşabileceğinizi yazın. { $who } yazdığınızı aynen alacak.
company-no-done = Cevabınız için teşekkürler. Başka birine soracağız.
company-found = <b>Yalnız gelmek zorunda değilsiniz</b>
    { $who } sizinle { $name } etkinliğine geliyor ve nerede buluşacağınızı buradan yazacak.
company-write-button = { $who } kişisine yaz
company-write-ask = { $who } için mesajınızı şimdi yazın.
company-words = <b>Gönderen: { $who }</b>
    { $text }
company-sent = Gönderildi.
error-company-taken = Başka biri eşlik etmeye zaten evet dedi. İstediğiniz için teşekkürler. Başka bir şey yapmanıza gerek yok.
