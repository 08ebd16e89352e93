# What stands around the hits of a search: warm lines, filters, reasons, kinds of offers.
need-lonely = It is hard to be alone so much, and you are not the only one who feels that way.
    Here people meet over something quite ordinary.
need-loss = It hurts to lose someone you care about.
    Here you can be with others. You decide how much you want to say.
need-papers = Letters and rules can be hard to find your way through.
    Here you can get help with that.
need-hard = That does not sound easy, and it is good that you ask.
    Here is something that may help you on.
why-button = Why these?
why-title = <b>Why I show them</b>
why-line = <b>{ $name }</b>: { $reason }
why-name = you wrote the name «{ $what }»
why-like-name = what you wrote is like the name «{ $what }»
why-said = others who look for it write «{ $what }»
why-need = you wrote about «{ $what }»
why-words = the word «{ $what }» is in the description
why-said-plain = it is like what others write when they look for it
why-need-plain = it helps with what you wrote about
why-words-plain = your words are in the description
why-browse = it is one of the things there are in Ishøj
why-filters = You asked for { $filters }.
filter-remove-button = Remove: { $filter }
filter-free = free of charge
filter-age = { $age } years old
filter-child = for a child
filter-young = for young people
filter-old = for older people
filter-other = for someone else
filter-after = after { $time }
filter-before = before { $time }
find-left-out = I found nothing with { $filters }, so here is the nearest:
wanted-meet = Something to do with others
wanted-learn = Courses
wanted-advice = Advice and help
wanted-hands = Help as a volunteer
kind-to-thanks = You are welcome. Just write again when you need something.
kind-to-understood = That is quite all right. Just write if you are looking for something.
kind-to-farewell = Take care. You can always write to me again.
