"""The phrases that the search is measured with are not those it was given."""

from collections import Counter

from hypothesis import given, strategies as st

from catalog.finding.documents import OfferDocument
from tests.bench.held_out import ONE_IN, SPOKEN, split, written
from tests.bench.relevance import shipped_documents

PHRASES = st.lists(
    st.tuples(st.sampled_from(["da", "en", "ur"]), st.text("abدے", min_size=1, max_size=9)),
    unique=True,
    max_size=40,
).map(tuple)


@given(st.lists(PHRASES, max_size=4))
def test_every_phrase_is_on_one_side_and_a_fifth_of_each_kind_is_held_out(
    said: list[tuple[tuple[str, str], ...]],
) -> None:
    offers = [OfferDocument(f"o{number}", said_as=one) for number, one in enumerate(said)]
    parted = split(offers)
    assert parted == split(offers)
    for offer, kept in zip(offers, parted.kept, strict=True):
        out = Counter((case.language, case.text) for case in parted.held_out if offer.slug in case.best)
        left = Counter((written(*phrase), phrase[1]) for phrase in kept.said_as)
        assert out + left == Counter((written(*phrase), phrase[1]) for phrase in offer.said_as)
        for spoken in SPOKEN:
            here, there = (sum(n for (one, _), n in side.items() if one == spoken) for side in (out, left))
            assert here in {(here + there) // ONE_IN, -(-(here + there) // ONE_IN)}


def test_every_language_and_script_is_measured_on_many_phrases() -> None:
    counted = Counter(case.language for case in split(shipped_documents()).held_out)
    assert counted.keys() == SPOKEN.keys()
    assert min(counted.values()) > 100
