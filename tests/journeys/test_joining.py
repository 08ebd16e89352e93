"""Places: the waitlist, changing one's mind, many at once; in a practice room that all these people share."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from .people import BotClient, labels
from .program import Program

Someone = Callable[..., BotClient]


def opens_card(person: BotClient, slug: str) -> str:
    """Follow the link on a poster; what the card says."""
    person.send(f"/start o_{slug}")
    return str(person.sees("Datoer")["text"])


def joins(person: BotClient, slug: str, date: str) -> None:
    """Open the card and press the date's button."""
    opens_card(person, slug)
    person.tap(f"Tilmeld mig {date}")
    person.sees("Du er tilmeldt")
    person.gets_file(".ics")


def left(person: BotClient, slug: str, date: str) -> str:
    """What the card says about the places left at a date."""
    card = opens_card(person, slug)
    return next(line for line in card.splitlines() if line.startswith(date))


def test_a_full_date_has_a_queue_that_moves_up(someone: Someone, town: Program) -> None:
    ali, bente, carl, dora = (someone(name) for name in ("Ali", "Bente", "Carl", "Dora"))
    for person in (ali, bente):
        joins(person, "cykling-uden-alder", "ons. 9.12.")
        person.tap("Vi er flere")
        person.tap("2")
        person.sees("I er 2 i alt")
    assert "fuldt, men der er venteliste" in opens_card(carl, "cykling-uden-alder")
    carl.tap("Skriv mig på ventelisten ons. 9.12.")
    carl.sees("nummer 1 på ventelisten")
    opens_card(dora, "cykling-uden-alder")
    dora.tap("Skriv mig på ventelisten ons. 9.12.")
    dora.sees("nummer 2 på ventelisten")

    ali.tap("Meld afbud")
    ali.sees("Du er meldt fra")
    for person in (carl, dora):
        person.look_away()
    town.move(0)
    assert carl.news() == [], "Ali can still undo"
    town.move(2.1)
    offer = carl.sees("Der er en plads til dig")
    assert {"Ja tak, jeg tager pladsen", "Nej tak, giv den videre"} <= set(labels(offer))
    carl.tap("Ja tak, jeg tager pladsen")
    carl.sees("Du er tilmeldt")
    carl.gets_file(".ics")
    carl.send("/mine")
    assert "Cykeltur" in carl.sees("onsdag den 9. december")["text"]

    dora.sees("Der er en plads til dig")
    dora.tap("Nej tak, giv den videre")
    dora.sees("Pladsen går videre")
    ali.tap("Fortryd")
    ali.sees("En anden har fået pladsen")


def test_a_party_that_does_not_fit_hears_how_many_places_are_left(someone: Someone) -> None:
    ali, bente, carl = (someone(name) for name in ("Ali", "Bente", "Carl"))
    for person in (ali, bente, carl):
        opens_card(person, "cykling-uden-alder")
        person.tap("Flere datoer")
        person.tap("Tilmeld mig ons. 16.12.")
    ali.tap("Vi er flere")
    ali.tap("2")
    ali.sees("I er 2 i alt")
    bente.tap("Vi er flere")
    bente.tap("2")
    assert "gælder stadig" in bente.sees("ikke plads til flere")["text"]
    carl.tap("Vi er flere")
    carl.send("7")
    carl.sees("højst være 2")


def test_cancelling_can_be_undone(someone: Someone) -> None:
    karen = someone()
    joins(karen, "brunchcafe", "søn. 13.12.")
    karen.tap("Meld afbud")
    cancelled = karen.sees("Du er meldt fra")
    assert "Fortryd" in labels(cancelled)
    karen.tap("Fortryd")
    karen.sees("Du er tilmeldt")
    karen.send("/mine")
    assert karen.sees("Dine tilmeldinger")["text"].count("Brunchcafé") == 1


def test_words_and_digits_do_what_buttons_do(someone: Someone) -> None:
    karen = someone()
    karen.send("/start o_faellesspisning")
    karen.sees("Datoer")
    karen.send("tilmeld mig tors. 10.12.")
    karen.sees("Du er tilmeldt")
    karen.gets_file(".ics")
    karen.send("vi er flere")
    karen.sees("Hvor mange")
    karen.send("4")
    karen.sees("I er 4 i alt")
    karen.send("der er børn med")
    karen.sees("børn")
    karen.send("2")
    karen.sees("heraf 2 børn under 15 år")
    karen.send("ret antal")
    karen.sees("Hvor mange")
    karen.send("3")
    karen.sees("I er 3 i alt")
    karen.send("meld afbud")
    karen.sees("Du er meldt fra")
    karen.send("fortryd")
    karen.sees("Du er tilmeldt")


def test_the_host_may_know_a_name(someone: Someone) -> None:
    karen = someone()
    joins(karen, "brunchcafe", "søn. 13.12.")
    karen.finds_button("Brug kodeordet")
    karen.send("Karen")
    karen.sees("Værten ser navnet Karen")
    karen.tap("Meld afbud")
    karen.sees("Du er meldt fra")
    joins(karen, "spisecafeerne", "tirs. 8.12.")
    assert not [one for one in karen.news() if "Hvad skal værten kalde dig" in one["text"]]


def test_a_person_is_asked_for_no_name_where_taking_part_is_discreet(someone: Someone) -> None:
    karen = someone()
    karen.send("/start o_overskudscafe")
    assert "du kommer bare" in karen.sees("fredag den 4. december")["text"]
    assert not any(one.startswith("Tilmeld mig") for one in labels(karen.finds_button("Skriv til os")))


def test_a_double_tap_is_one_sign_up(someone: Someone) -> None:
    karen, observer = someone(), someone("Observatøren")
    before = left(observer, "faellesspisning", "torsdag den 10. december kl. 17.30")
    opens_card(karen, "faellesspisning")
    twenty_times(karen, "Tilmeld mig tors. 10.12.", times=2)
    karen.send("/mine")
    assert karen.sees("Dine tilmeldinger")["text"].count("Fællesspisning") == 1
    after = left(observer, "faellesspisning", "torsdag den 10. december kl. 17.30")
    assert places(before) - places(after) == 1


def test_twenty_taps_have_one_effect_and_twenty_answers(someone: Someone) -> None:
    karen, observer = someone(), someone("Observatøren")
    before = left(observer, "brunchcafe", "søndag den 13. december kl. 10.30")
    opens_card(karen, "brunchcafe")
    answers = twenty_times(karen, "Tilmeld mig søn. 13.12.", times=20)
    assert len(answers) == 20
    after = left(observer, "brunchcafe", "søndag den 13. december kl. 10.30")
    assert places(before) - places(after) == 1


def twenty_times(person: BotClient, label: str, *, times: int) -> list[object]:
    """Press a button many times at once; every press must be answered."""
    message = person.finds_button(label)
    person.look_away()
    with ThreadPoolExecutor(times) as fingers:
        presses = [fingers.submit(person.press, message["message_id"], text=label) for _ in range(times)]
        return [press.result() for press in presses]


def places(line: str) -> int:
    """The figure in "… – 39 pladser tilbage"."""
    return int(line.partition(" – ")[2].split()[0])
