"""A coordinator sees who is missing, asks three by name, and the first yes takes the shift."""

from .people import BotClient, labels
from .program import Program


def helps_as_host(town: Program, name: str) -> BotClient:
    """Somebody in the team of hosts at the brunch, with a name."""
    person = BotClient(town.url, name, http=town.http)
    person.send("/start o_brunchcafe")
    person.tap("Tilmeld mig søn. 13.12.")
    person.finds_button("Brug kodeordet")
    person.send(name)
    person.sees(f"Værten ser navnet {name}")
    person.tap("Jeg vil gerne hjælpe")
    person.tap("vært")
    person.sees("Du er nu med")
    return person


def sees_that_people_lack(jonas: BotClient) -> None:
    """The morning notice, and the same from /koordinator."""
    news = jonas.sees("Nyt om bemandingen")
    assert "Hænger på én person" not in news["text"]
    assert "Ingen på holdet endnu: køkken" in news["text"]
    jonas.send("/koordinator")
    jonas.tap("Bemanding")
    jonas.sees("Brunchcafé")
    jonas.tap("søn. 13.12. vært")
    assert labels(jonas.sees("Hvem vil du spørge?"))[:3] == ["Karen", "Ali", "Bo"]


def asks(jonas: BotClient, *names: str) -> None:
    for n, name in enumerate(names, 1):
        jonas.tap(name)
        jonas.sees(f"Valgt: {', '.join(names[:n])}")
    jonas.tap(f"Send spørgsmålet ({len(names)})")
    jonas.sees("Den første, der siger ja, får vagten")


def test_three_are_asked_by_name_and_the_first_yes_takes_it(own_town: Program) -> None:
    karen, ali, bo = (helps_as_host(own_town, name) for name in ("Karen", "Ali", "Bo"))
    jonas = BotClient(own_town.url, "Jonas", http=own_town.http)
    jonas.send(f"/start {own_town.invite('coordinator', '--initiative', 'brunchcafe')}")
    jonas.sees("Du er nu koordinator")
    own_town.move(15)
    sees_that_people_lack(jonas)
    for person in (karen, ali, bo):
        person.look_away()
    asks(jonas, "Karen", "Ali", "Bo")
    own_town.move(1)
    assert karen.news() == [], "Jonas can still undo"
    own_town.move(2)
    for person in (karen, ali, bo):
        asked = person.sees("vil gerne spørge netop dig")
        assert f"Kære {person.name}. Koordinatoren" in asked["text"]
        assert labels(asked)[1:] == ["Ikke denne gang", "Spørg mig ikke mere"]
    jonas.look_away()
    bo.tap("Ikke denne gang")
    bo.sees("Tak for svaret")
    ali.tap("Tag vagten søn. 13.12.")
    ali.sees("Vagten er din")
    own_town.move(0)
    jonas.sees("Bo kan ikke denne gang")
    assert "Der mangler ikke flere til den vagt" in jonas.sees("Ali har taget vagten")["text"]
    karen.sees("En anden har taget vagten")
    karen.tap("Tag vagten søn. 13.12.")
    karen.sees("Andre har allerede taget vagten")
    jonas.tap("Bemanding")
    assert not [one for one in labels(jonas.sees("Mangler de næste fire uger")) if "13.12. vært" in one]
