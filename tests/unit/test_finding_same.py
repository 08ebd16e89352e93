"""What was made fast answers as the slow and simple way does; threads do not disturb each other."""

import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from catalog.finding import comparing, normalise, stems, vocabulary, when
from catalog.finding.comparing import MOST_POSTINGS, Asked, candidates
from catalog.finding.documents import OfferDocument
from catalog.finding.ideas import LONGEST_ENDING
from catalog.finding.language import Guess
from catalog.finding.lexicon import build_lexicon, shipped_lexicon
from catalog.finding.posted import MOST_UNITS
from catalog.finding.postings import Postings
from catalog.finding.vocabulary import Vocabulary
from catalog.finding.when_words import shipped_when_words

WORDS = ["mad", "sorg", "klub", "sport", "have", "brev", "dans", "kor", "skak", "tur", "sang", "te"]
PREFIXES = shipped_lexicon().by_prefix
SAID = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


def every_shared(postings: Postings, asked: Asked) -> list[int]:
    """The texts worth comparing, with every posting added up and all of them put in order."""
    shared: dict[int, float] = defaultdict(float)
    known = [feature for feature in asked.places if feature in postings.postings]
    read = 0
    for feature in sorted(known, key=lambda feature: (len(postings.postings[feature]), feature)):
        read += len(postings.postings[feature])
        if read > MOST_POSTINGS and shared:
            break
        for number, part in postings.postings[feature].items():
            shared[number] += asked.worth(feature) * part
    if len(shared) <= MOST_UNITS:
        return sorted(shared)
    return sorted(shared, key=shared.__getitem__, reverse=True)[:MOST_UNITS]


@settings(max_examples=80, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=80), SAID, st.sampled_from([40, MOST_POSTINGS]))
def test_the_foremost_texts_of_the_commonest_word_are_all_that_can_be_chosen(
    phrases: list[str], query: str, most: int
) -> None:
    said = tuple(("da", phrase) for phrase in phrases)
    documents = [OfferDocument(f"o{n}", said_as=said[n::3]) for n in range(3)]
    postings = Postings(documents, build_lexicon({}))
    asked = Asked(postings, postings.reader.read(query.split(), Guess(("da",), ("da",))))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(comparing, "MOST_POSTINGS", most)
        patch.setitem(every_shared.__globals__, "MOST_POSTINGS", most)
        assert candidates(postings, asked) == every_shared(postings, asked)


def every_split(known: Vocabulary, word: str) -> tuple[str, ...]:
    """A compound's parts, with every ending tried at every place."""
    best: tuple[str, ...] = ()
    for at in range(3, len(word) - 3):
        right, left = word[at:], known._left_part(word[:at])
        endings = [end for end in vocabulary._ENDINGS if right.endswith(end) and len(right) - len(end) >= 4]
        if not any(right[: len(right) - len(ending)] in known for ending in endings):
            continue
        if left and (not best or min(len(left), len(right)) > min(map(len, best))):
            best = (left, right)
    return best


@given(
    st.lists(st.text("aenrst", min_size=3, max_size=6), max_size=12),
    st.lists(st.text("aenrst", min_size=3, max_size=6), min_size=1, max_size=3),
    st.sampled_from(vocabulary._ENDINGS),
)
def test_a_compound_is_parted_as_if_every_ending_was_tried(
    known: list[str], parts: list[str], ending: str
) -> None:
    word = "".join(parts) + ending
    for vocabulary_ in (Vocabulary([*known, *parts]), Vocabulary([*known, *parts, word])):
        assert vocabulary_.parts(word) == every_split(vocabulary_, word)
        assert vocabulary_.parts(word) == every_split(vocabulary_, word)


TIMES = sorted({word for phrase in shipped_when_words().days for word in phrase} | {"kl", "17", "3"})


@given(st.lists(st.sampled_from([*TIMES, "brev", "juni", "torsdag"]), max_size=12))
def test_words_that_no_time_begins_with_are_passed_over(tokens: list[str]) -> None:
    text = " ".join(tokens)
    found = when.split_when(text)
    with pytest.MonkeyPatch.context() as patch:
        all_begin = replace(shipped_when_words(), beginnings=frozenset(tokens))
        patch.setattr(when, "shipped_when_words", lambda: all_begin)
        assert when.split_when(text) == found


def test_threads_do_not_disturb_each_others_stems() -> None:
    unknown = [f"{one}{other}ernes" for one in WORDS for other in WORDS]
    alone = [stems.stem(word, "da") for word in unknown]
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            together = pool.map(lambda _: [stems.stem(word, "da") for word in unknown], range(12))
            assert all(found == alone for found in together)
    finally:
        sys.setswitchinterval(usual)


def test_no_stem_of_a_text_is_kept_when_it_is_answered() -> None:
    key = "vrissenhedernes", "da"
    with stems.one_text():
        stems.stem(*key)
        held = set(stems._here.in_hand or ())
    assert held == {key}
    assert not stems._here.in_hand
    assert key not in stems._remembered


INFLECTED = st.sampled_from(("hoping", "hopes", "dying", "dies", "skies", "sky", "happiness", "news", "ugly"))


@given(st.one_of(st.text("abdefghijklmnoprstuvyæøå", min_size=1, max_size=14), INFLECTED))
def test_every_inflection_begins_as_its_stem_says(word: str) -> None:
    folded = normalise.words(word)[0]
    for language in stems.LANGUAGES:
        assert folded.startswith(stems.opening_of(stems.stem(folded, language), language))


@given(
    st.lists(st.sampled_from(sorted(PREFIXES)), min_size=1, max_size=4),
    st.sampled_from(["", "e", "ens", "x"]),
)
def test_every_beginning_that_a_word_has_is_found(beginnings: list[str], ending: str) -> None:
    word = beginnings[0] + ending
    found = shipped_lexicon()._beginning_with(word, ())
    tried = [
        phrase
        for length in range(len(word) + 1)
        for phrase in shipped_lexicon().by_prefix.get(word[:length], ())
        if len(word) - length <= LONGEST_ENDING[phrase.language]
    ]
    assert [phrase for phrase in found if phrase.parts[0].open_ended] == tried


@given(st.lists(st.sampled_from([*TIMES, "brev", "can't", "mit", "d.", "æble-kage"]), max_size=9))
def test_a_text_read_once_is_what_each_reading_says(tokens: list[str]) -> None:
    text = " ".join(tokens)
    found, rest = when.split_when(text)
    assert when.timed(text) == when.Timed(normalise.words(text), found, normalise.words(rest))
