"""Reading and checking the catalogue's files: every mistake is found, with its file and line."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from catalog.offers.facts import Mode, Offer
from catalog.offers.files import MAX_BYTES, CatalogueMistakes, Mistake, check_folder, read_folder

ENTRY = """\
  - slug: strikkecafe
    catalogue: core
    kind: activity
    parent: null
    names: {da: Strikkecafé, en: Knitting café}
    name_coined: false
    aliases: [garnklubben]
    target: {da: For alle., en: For everyone., tr: Herkes için.}
    purpose:
      da: Her strikker du sammen med andre.
      en: Here you knit with others.
    unread: [tr]
    organiser: null
    organiser_type: forening
    goals: [10]
    period: {da: "Siden 2015, omtalt i marts 2017."}
    existed: 2017
    modes: {guests: open, volunteers: open}
    sign_up: true
    recruiting: true
    recruiting_quote: {doc: "001", quote: der er behov for flere}
    minimum_age: null
    children_under_15: null
    verified_on: null
    closed_on: null
    figures:
      - what: {da: medlemmer}
        role: member
        unit: members
        low: 10
        high: 12
        parts: [5, 6]
        evidence: oplyst
        as_of: "2017-03"
        doc: "001"
        quote: 10 til 12 medlemmer
      - what: {da: andel ældre}
        role: member
        unit: percent
        low: 40
        high: 40
        share_of: medlemmer
        evidence: skønnet
        as_of: "2017"
        doc: "001"
        quote: ca. 40 % er ældre
    sources:
      - {doc: "001", section: "mål 10"}
"""
FILE = "offers:\n" + ENTRY
REQUIRED = {
    "catalogue": "core",
    "kind": "activity",
    "parent": "null",
    "name_coined": "false",
    "organiser": "null",
    "organiser_type": "forening",
    "goals": "[10]",
    "sign_up": "true",
    "recruiting": "true",
    "minimum_age": "null",
    "children_under_15": "null",
    "verified_on": "null",
    "closed_on": "null",
}


def check(folder: Path, content: str | bytes, name: str = "a.yaml") -> tuple[Mistake, ...]:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return check_folder(folder)


def line_with(content: str, words: str) -> int:
    return next(number for number, line in enumerate(content.split("\n"), start=1) if words in line)


def test_a_folder_without_mistakes_is_read(tmp_path: Path) -> None:
    second = ENTRY.replace("strikkecafe", "garnbod").replace("parent: null", "parent: strikkecafe")
    assert check(tmp_path, FILE + "\n" + second) == ()
    catalogue = read_folder(tmp_path)
    assert list(catalogue.offers) == ["strikkecafe", "garnbod"]
    assert [child.slug for child in catalogue.children("strikkecafe")] == ["garnbod"]
    offer = catalogue.offers["strikkecafe"]
    assert offer.modes.guests is Mode.OPEN
    assert Offer.from_stored(offer.model_dump(mode="json")) == offer


MISTAKES = [
    ("    kind: activity\n", "", "- slug: strikke", "`kind` is missing"),
    ("kind: activity", "kind: party", "kind: party", "'activity'"),
    ("catalogue: core", "catalog: core", "catalog: core", "did you mean `catalogue`"),
    ("slug: strikkecafe", "slug: Strikke Café", "slug: Strikke", "small letters"),
    ("parent: null", "parent: ukendt", "parent: ukendt", "No offer has the slug `ukendt`"),
    ("parent: null", "parent: strikkecafe", "parent: strikke", "under itself"),
    (", en: Knitting café", "", "names:", "`en` is missing"),
    ("      en: Here you knit with others.\n", "", "purpose:", "`en` is missing"),
    ("da: Her strikker du sammen med andre.", 'da: ""', 'da: ""', "empty"),
    ("unread: [tr]", "unread: []", "unread:", "`tr` has texts"),
    ("unread: [tr]", "unread: [tr, pl]", "unread:", "`pl` is marked"),
    ("unread: [tr]", "unread: [tr]\n    read_by_speakers: [tr]", "unread:", "more than once"),
    ("target: {da", "target: {de: Für alle., da", "target:", "`de` is no key"),
    ("low: 10", "low: 13", "low: 13", "above `high` 12"),
    ("low: 10", "low: null", "low: null", "needs both"),
    ("low: 10", "low: -1", "low: -1", "at least 0"),
    ("low: 10", 'low: "10"', 'low: "10"', "a number"),
    ("parts: [5, 6]", "parts: [5, 5, 5]", "parts:", "The parts make 15"),
    ("share_of: medlemmer", "share_of: medlemer", "share_of:", "did you mean `medlemmer`"),
    ("high: 40", "high: 101", "low: 40", "above 100"),
    ("evidence: oplyst", "evidence: gættet", "evidence: gættet", "'talt'"),
    ('as_of: "2017-03"', 'as_of: "marts"', "as_of: ", "a year, a month or a day"),
    ('section: "mål 10"', "section: 10", "section: 10", "text"),
    ('{doc: "001", section', '{doc: "009", section', '"009"', "'000'"),
    ('{doc: "001", section', "{doc: 001, section", "doc: 001", "in quotes"),
    ('- {doc: "001", section: "mål 10"}', "[]", "sources", "add a source"),
    ("sign_up: true", "sign_up: false", "sign_up:", "write true"),
    ("sign_up: true", "sign_up: ja", "sign_up:", "true or false"),
    ("kind: activity", "kind: venue", "sign_up:", "write false"),
    ("catalogue: core", "catalogue: referral", "modes:", "info_only at least"),
    ("existed: 2017", "existed: 17", "existed:", "at least 2000"),
    ("    existed: 2017\n", "", "- slug: strikke", "`existed` is missing"),
    ("existed: 2017", "existed: 2017\n    planned: 2017", "planned:", "keep one"),
    ("recruiting: true", "recruiting: false", "recruiting_quote:", "keep one"),
    ('    recruiting_quote: {doc: "001", quote: der er behov for flere}\n', "", "recruiting:", "is missing"),
    ("verified_on: null", "verified_on: i går", "verified_on:", "a date like"),
    ("goals: [10]", "goals: [11]", "goals:", "at most 10"),
    ("goals: [10]", "goals: [10, 10]", "goals:", "stands twice"),
    ("goals: [10]", "goals: 10", "goals:", "a list"),
    ("[garnklubben]", "[Strikkecafé]", "aliases:", "already a name"),
    ("Her strikker du", "Her <b>strikker</b> du", "<b>", "HTML"),
    ("Her strikker du", "Her strikker &amp; syr du", "&amp;", "HTML"),
    ("Her strikker du", "Her stri\u200bkker du", "Her stri", "U+200B"),
    ("Her strikker du", "Her stri\u202ekker du", "Her stri", "U+202E"),
    ("Her strikker du", "Her\u00a0strikker du", "Her\u00a0", "U+00A0"),
    ("da: Strikkecafé", "da: " + "Strik" * 13, "names:", "shorten it to 60"),
    ("da: Her strikker", "da: " + "Her strikker " * 31, "Her strikker Her", "shorten it to 400"),
    ("da: For alle.", "da: Ring 43 57 75 75.", "43 57", "phone number"),
    ("da: For alle.", "da: Ring +45 43577575.", "43577575", "phone number"),
    ("da: For alle.", "da: Ring 43-57-75-75.", "43-57", "phone number"),
    ("da: For alle.", "da: Se eksempel.dk.", "eksempel.dk", "a link"),
    ("da: For alle.", "da: Skriv til os@eksempel.", "os@eksempel", "a link"),
    ("da: For alle.", "da: Kom til Vejleåvej 11.", "Vejleåvej", "an address"),
    ("da: For alle.", "da: Vi er i 2635 Ishøj.", "2635", "an address"),
    ("da: For alle.", "da: 'For alle. '", "For alle", "a blank"),
]


@pytest.mark.parametrize(("old", "new", "where", "words"), MISTAKES)
def test_each_mistake_has_its_line(tmp_path: Path, old: str, new: str, where: str, words: str) -> None:
    assert old in FILE
    content = FILE.replace(old, new, 1)
    mistakes = check(tmp_path, content)
    expected = (str(tmp_path / "a.yaml"), line_with(content, where))
    found = [mistake for mistake in mistakes if words in mistake.text]
    assert [(mistake.file, mistake.line) for mistake in found[:1]] == [expected], mistakes
    with pytest.raises(CatalogueMistakes) as raised:
        read_folder(tmp_path)
    assert raised.value.mistakes == mistakes


@given(st.sets(st.sampled_from(sorted(REQUIRED)), min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_all_missing_keys_are_found_at_once(tmp_path: Path, missing: set[str]) -> None:
    content = FILE
    for key in missing:
        content = content.replace(f"    {key}: {REQUIRED[key]}\n", "", 1)
    found = {
        mistake.text.split("`")[1] for mistake in check(tmp_path, content) if "is missing" in mistake.text
    }
    assert found == missing


def test_mistakes_of_every_sort_are_found_at_once(tmp_path: Path) -> None:
    content = (
        FILE.replace("kind: activity", "kind: party")
        .replace("unread: [tr]", "unread: []")
        .replace("    existed: 2017\n", "")
        .replace("low: 10", "low: 13")
        .replace("share_of: medlemmer", "share_of: andre")
        .replace("unit: percent", "unit: procent")
        .replace("For alle.", "For <i>alle</i>.")
    )
    sentences = "\n".join(mistake.text for mistake in check(tmp_path, content))
    for words in ("`kind` is", "`tr` has texts", "`existed` is missing", "above `high`", "`unit` is", "HTML"):
        assert words in sentences


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("existed: 2017", "existed: i fjor"),
        ('{doc: "001", quote: der er behov for flere}', "ja"),
        ("kind: activity", "kind: party"),
        ("unit: members", "unit: medlemmer"),
    ],
)
def test_a_value_of_the_wrong_shape_gives_one_mistake_and_no_consequences(
    tmp_path: Path, old: str, new: str
) -> None:
    mistakes = check(tmp_path, FILE.replace(old, new))
    assert len(mistakes) == 1, mistakes


def test_a_slug_may_stand_once_over_all_files(tmp_path: Path) -> None:
    check(tmp_path, FILE)
    mistakes = check(tmp_path, "# more\n" + FILE, "b.yaml")
    assert [(Path(mistake.file).name, mistake.line) for mistake in mistakes] == [("b.yaml", 3)]
    assert "a.yaml:2" in mistakes[0].text


def test_parents_may_not_form_a_ring(tmp_path: Path) -> None:
    ring = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")]
    content = "offers:\n" + "".join(
        ENTRY.replace("slug: strikkecafe", f"slug: {slug}").replace("parent: null", f"parent: {parent}")
        for slug, parent in ring
    )
    found = [mistake for mistake in check(tmp_path, content) if "under itself" in mistake.text]
    assert [mistake.text.split("`")[1] for mistake in found] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.yaml", "facts:\n  - slug: a\n", "does not begin with `offers:`"),
        ("a.yaml", "- slug: a\n", "does not begin with `offers:`"),
        ("a.yaml", "", "does not begin with `offers:`"),
        ("a.yaml", "offers: none\n", "not a list"),
        ("a.yaml", "offers: [1]\n", "mapping of keys"),
        ("a.yaml", FILE + "notes: x\n", "only `offers` stands at the top"),
        ("a.yaml", "offers:\n  - &a {slug: x}\n", "Anchors"),
        ("a.yaml", b"offers:\n  - slug: bl\xe5\n", "not UTF-8"),
        ("a.yaml", b"#" * (MAX_BYTES + 1), "larger than 1 MiB"),
        ("a.yml", FILE, "rename this one"),
        ("a.txt", FILE, "no .yaml file"),
    ],
)
def test_files_that_are_no_catalogue_are_said_to_be_so(
    tmp_path: Path, name: str, content: str | bytes, words: str
) -> None:
    assert any(words in mistake.text for mistake in check(tmp_path, content, name))


def test_an_item_that_is_no_offer_is_one_mistake(tmp_path: Path) -> None:
    assert len(check(tmp_path, "offers: [1]\n")) == 1


def test_a_missing_folder_is_one_mistake(tmp_path: Path) -> None:
    mistakes = check_folder(tmp_path / "nowhere")
    assert len(mistakes) == 1
    assert "no such folder" in mistakes[0].text


def test_a_file_from_windows_is_read(tmp_path: Path) -> None:
    assert check(tmp_path, b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Fra 2015-2018, med 54 børn og 54 voksne.",
        "I december 2016 38 hjemløse, i maj 2016 54.",
        "Efter § 85, 9. klasse & 10. klasse.",
        "En 3. del, altså 33,3 procent, fra 2015 til 2018.",
        "Støtte på 3 000 000 kr.",
        "Ring og spørg. Kom kl. 17.00.",
    ],
)
def test_ordinary_texts_pass(tmp_path: Path, text: str) -> None:
    assert check(tmp_path, FILE.replace("da: For alle.", f"da: '{text}'")) == ()


@pytest.mark.parametrize(
    ("text", "longest"), [("Strikkecafé", 60), ("Her strikker du sammen med andre.", 400)]
)
def test_a_text_may_be_as_long_as_it_may(tmp_path: Path, text: str, longest: int) -> None:
    assert check(tmp_path, FILE.replace(text, "x" * longest)) == ()
    assert f"shorten it to {longest}" in check(tmp_path, FILE.replace(text, "x" * (longest + 1)))[0].text


def test_isolates_are_allowed_in_right_to_left_texts_only_and_balanced(tmp_path: Path) -> None:
    good = FILE.replace("tr: Herkes için.", "ur: سب \u2068Ishøj\u2069 کے").replace("[tr]", "[ur]")
    assert check(tmp_path, good) == ()
    assert "unequally" in check(tmp_path, good.replace("\u2069", ""))[0].text
    assert "U+2068" in check(tmp_path, FILE.replace("For alle", "For \u2068alle\u2069"))[0].text


def test_what_only_informs_cannot_ask_for_volunteers(tmp_path: Path) -> None:
    referral = (
        FILE.replace("catalogue: core", "catalogue: referral")
        .replace("{guests: open, volunteers: open}", "{guests: info_only, volunteers: info_only}")
        .replace("sign_up: true", "sign_up: false")
    )
    assert [mistake.text.split(";")[0] for mistake in check(tmp_path, referral)] == [
        "An info_only offer cannot ask for volunteers"
    ]


def test_an_offer_may_be_treated_more_carefully_than_the_rule_but_not_less(tmp_path: Path) -> None:
    assert check(tmp_path, FILE.replace("guests: open", "guests: discreet")) == ()
    laxer = FILE.replace("strikkecafe", "sorggruppe-maend")
    assert "discreet at least" in check(tmp_path, laxer)[0].text
