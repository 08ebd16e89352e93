# What stands around the hits of a search: warm lines, filters, reasons, kinds of offers. Not read by a native speaker yet.
need-lonely = من الصعب أن يكون الإنسان وحيدًا كثيرًا، ولست الوحيد الذي يشعر بذلك.
    هنا يلتقي الناس حول شيء عادي وبسيط.
need-loss = فقدان شخص نحبه مؤلم.
    هنا يمكنك أن تكون مع آخرين. وأنت تقرر كم تريد أن تقول.
need-papers = قد تكون الرسائل والقواعد صعبة الفهم.
    هنا يمكنك الحصول على مساعدة في ذلك.
need-hard = هذا لا يبدو سهلًا، ومن الجيد أنك تسأل.
    هنا ما قد يساعدك.
why-button = لماذا هذه؟
why-title = <b>لماذا أعرضها</b>
why-line = { "\u200F" }<b>{ $name }</b>: { $reason }
why-name = كتبت الاسم «{ $what }»
why-like-name = ما كتبته يشبه الاسم «{ $what }»
why-said = من يبحثون عنه يكتبون «{ $what }»
why-need = كتبت عن «{ $what }»
why-words = كلمة «{ $what }» موجودة في الوصف
why-said-plain = يشبه ما يكتبه الآخرون عندما يبحثون عنه
why-need-plain = يساعد في ما كتبت عنه
why-words-plain = كلماتك موجودة في الوصف
why-browse = هو من الأشياء الموجودة في Ishøj
why-filters = سألت عن: { $filters }.
filter-remove-button = إزالة: { $filter }
filter-free = مجاني
filter-age = العمر { $age }
filter-child = لطفل
filter-young = للشباب
filter-old = لكبار السن
filter-other = لشخص آخر
filter-after = بعد { $time }
filter-before = قبل { $time }
find-left-out = لم أجد شيئًا مع { $filters }، وهذا هو الأقرب:
wanted-meet = شيء مع الآخرين
wanted-learn = دورات
wanted-advice = نصيحة ومساعدة
wanted-hands = ساعد كمتطوع
kind-to-thanks = على الرحب والسعة. اكتب لي مرة أخرى عندما تحتاج إلى شيء.
kind-to-understood = لا بأس بذلك. اكتب لي إن كنت تبحث عن شيء.
kind-to-farewell = اعتن بنفسك. يمكنك دائمًا أن تكتب لي مرة أخرى.
