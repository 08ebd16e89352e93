"""The phrases by hand: enough of them, none twice, none that stands for another offer."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from rapidfuzz.fuzz import token_set_ratio

from catalog.finding.documents import OfferDocument, documents_of
from catalog.finding.index import Index, build_index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.normalise import fold
from catalog.finding.query import Answer, Query
from catalog.finding.said_as import read_said_as, shipped_said_as
from catalog.finding.stems import LANGUAGES, is_arabic_script
from catalog.offers.files import read_folder

OFFERS = Path(__file__).parents[2] / "catalog/offers/data"
NEEDED = {"core": (40, 10), "referral": (12, 3), "marginal": (0, 0)}
NEEDED_OF_CORE_PER_URDU_SCRIPT = 10
TOO_ALIKE = 90


@pytest.fixture(scope="module")
def documents() -> tuple[OfferDocument, ...]:
    return documents_of(read_folder(OFFERS).offers.values())


@pytest.fixture(scope="module")
def index(documents: tuple[OfferDocument, ...]) -> Index:
    return build_index(documents, shipped_lexicon())


def test_every_offer_has_its_phrases_in_every_language(documents: tuple[OfferDocument, ...]) -> None:
    short = [
        (document.slug, language, number)
        for document in documents
        for language, number in _counted(document)
        if number < NEEDED[document.catalogue][language != "da"]
    ]
    assert short == []


def _counted(document: OfferDocument) -> list[tuple[str, int]]:
    counted = Counter(language for language, _ in document.said_as)
    return [(language, counted[language]) for language in LANGUAGES]


def test_core_offers_have_their_phrases_in_each_script_of_urdu(documents: tuple[OfferDocument, ...]) -> None:
    scripts = {
        document.slug: Counter(
            is_arabic_script(phrase) for language, phrase in document.said_as if language == "ur"
        )
        for document in documents
        if document.catalogue == "core"
    }
    short = {
        slug: (counted[True], counted[False])
        for slug, counted in scripts.items()
        if min(counted[True], counted[False]) < NEEDED_OF_CORE_PER_URDU_SCRIPT
    }
    assert short == {}


def test_every_entry_is_an_offer(documents: tuple[OfferDocument, ...]) -> None:
    assert set(shipped_said_as()) <= {document.slug for document in documents}


def test_no_phrase_is_a_near_duplicate_of_another_of_its_offer() -> None:
    assert list(_alike()) == []


def _alike() -> Iterator[tuple[str, str, str]]:
    for slug, phrases in shipped_said_as().items():
        for number, (language, one) in enumerate(phrases):
            for other_language, other in phrases[:number]:
                if language == other_language and token_set_ratio(fold(one), fold(other)) > TOO_ALIKE:
                    yield slug, one, other


def test_no_phrase_belongs_to_two_offers() -> None:
    owners = Counter(
        phrase for phrases in shipped_said_as().values() for phrase in {fold(text) for _, text in phrases}
    )
    assert [phrase for phrase, number in owners.items() if number > 1] == []


def test_every_phrase_finds_its_own_offer_first(index: Index, documents: tuple[OfferDocument, ...]) -> None:
    wrong = []
    for document in documents:
        for _, phrase in document.said_as:
            found = index.find(Query(phrase))
            if found.answer is not Answer.RESULTS or found.hits[0].slug != document.slug:
                wrong.append((document.slug, phrase, found.answer, [hit.slug for hit in found.hits[:2]]))
    assert wrong == []


def test_a_slug_in_two_files_and_an_unknown_language_are_refused(tmp_path: Path) -> None:
    (tmp_path / "said_as_one.yaml").write_text("cirkus:\n  da: |\n    klovne\n", encoding="utf-8")
    (tmp_path / "said_as_two.yaml").write_text("cirkus:\n  da: |\n    artister\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"said_as_two\.yaml: cirkus has an entry in another file"):
        read_said_as(tmp_path)
    (tmp_path / "said_as_two.yaml").write_text("pitstop:\n  de: |\n    Hilfe\n", encoding="utf-8")
    with pytest.raises(ValueError, match="pitstop: de is not one of da"):
        read_said_as(tmp_path)
