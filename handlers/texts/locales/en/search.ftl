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
why-name = you wrote its name
why-said = it is like what others write when they look for it
why-need = it helps with what you wrote about
why-words = your words are in the description
why-target = it is for the people you wrote about
why-organiser = you wrote who runs it
why-browse = it is one of the things there are in Ishøj
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
