# Not read by a native speaker yet.
phrases-title = <b>İnsanlar bunu nasıl arıyor: { $name }</b>
phrases-added = Teşekkürler. Biri bunu ararsa arama artık biliyor: { $name }.
phrases-line = “{ $phrase }” ({ $language })
phrases-ask = İhtiyacı olan birinin yazacağı bir cümle yazın. Etkinlik hakkında yazın, asla belli bir kişi hakkında değil.
phrases-drop-button = Kaldır: { $phrase }
phrases-button = İnsanlar bunu nasıl arıyor
error-phrase-length = Cümle çok kısa ya da çok uzun. Tek satırda en az { $least }, en çok { $most } karakter yazın.
error-phrase-known = Arama bu cümleyi zaten biliyor. İnsanlar başka sözlerle de söylüyorsa başka bir cümle yazın.
error-too-many-phrases = Zaten { $most } cümle var. Yenisini yazmadan önce birini kaldırın.
