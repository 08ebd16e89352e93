reminders-choose = Buluşmalarınızı size ne zaman hatırlatayım?
    Şimdi: { $now }
reminders-button = Hatırlatmalar
reminders-now-host = etkinlik sorumlusunun seçtiği zamanda
reminders-now-day = bir gün önce
reminders-now-hours = 2 saat önce
reminders-now-both = bir gün önce ve 2 saat önce
reminders-now-never = hiçbir zaman
reminders-way-host = Sorumlunun seçtiği zamanda
reminders-way-day = Bir gün önce
reminders-way-hours = 2 saat önce
reminders-way-both = Bir gün ve 2 saat önce
reminders-way-never = Hatırlatma istemiyorum
reminders-off = Artık size hatırlatmayacağım. Bir şey iptal edilir ya da değişirse yine haber veririm.
reminders-on-button = Bana yeniden hatırlat
reminders-on = Güzel. Size yeniden hatırlatacağım.
