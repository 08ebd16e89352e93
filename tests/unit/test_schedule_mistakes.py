"""Every mistake in an entry of a schedule file, with its line."""

from pathlib import Path
from textwrap import indent

import pytest

from catalog.schedule.entry import SeriesEntry
from catalog.schedule.file import ScheduleMistakes, read_file

SMALL = """\
series:
  - id: sommerfest
    initiative: vores-ishoej
    title: {da: Sommerfest}
    starts: 2027-06-12T14:00
    minutes: 180
"""


def read(folder: Path, text: str | bytes) -> tuple[SeriesEntry, ...]:
    path = folder / "plan.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_file(path)


def mistakes(folder: Path, text: str | bytes) -> list[str]:
    """`LINE: sentence` of each, the file's name checked and taken off."""
    with pytest.raises(ScheduleMistakes) as refused:
        read(folder, text)
    lines = str(refused.value).splitlines()
    assert lines == [str(mistake) for mistake in refused.value.mistakes]
    start = f"{folder / 'plan.yaml'}:"
    assert all(line.startswith(start) for line in lines)
    return [line.removeprefix(start) for line in lines]


REPLACED = {
    "an unknown key": (
        "minutes: 180",
        "minuttes: 180",
        ["2: `minutes` is missing", "6: `minuttes` is no key here; did you mean `minutes`?"],
    ),
    "a wrong type": (
        "minutes: 180",
        "minutes: two hours",
        ['6: `minutes` is "two hours"; write a whole number'],
    ),
    "a fraction": (
        "minutes: 180",
        "minutes: 90.5",
        ["6: `minutes` is 90.5; write a whole number"],
    ),
    "no length": (
        "minutes: 180",
        "minutes: 0",
        ["6: `minutes` is 0; write at least 1"],
    ),
    "a date that is none": (
        "2027-06-12T14:00",
        "2027-02-30T14:00",
        ['5: "2027-02-30T14:00" is no wall time'],
    ),
    "a time that is none": (
        "2027-06-12T14:00",
        "2027-06-12T25:00",
        ['5: "2027-06-12T25:00" is no wall time'],
    ),
    "a zone": (
        "2027-06-12T14:00",
        "2027-06-12T14:00Z",
        ["without a zone"],
    ),
    "a year far off": (
        "2027-06-12T14:00",
        "0001-01-01T14:00",
        ["no wall time of 2000-2100"],
    ),
    "the night of summer time": (
        "2027-06-12T14:00",
        "2027-03-28T02:30",
        ["5: 2027-03-28T02:30 does not exist", "on 2027-03-28"],
    ),
    "no Danish title": (
        "{da: Sommerfest}",
        "{en: Party}",
        ["4: `da` is missing"],
    ),
    "an unknown language": (
        "{da: Sommerfest}",
        "{da: Fest, de: Fest}",
        ["4: `de` is no key here"],
    ),
    "an empty title": (
        "{da: Sommerfest}",
        '{da: " "}',
        ["4: `da` is empty"],
    ),
    "a long title": (
        "{da: Sommerfest}",
        "{da: ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo}",
        ["4: `da` holds 81 characters; shorten it to 80"],
    ),
    "an invisible character": (
        "{da: Sommerfest}",
        '{da: "Sommer\\u202Efest"}',
        ["4: `da` holds the invisible character U+202E"],
    ),
    "an id that is none": (
        "id: sommerfest",
        "id: Sommer Fest",
        ['2: `id` is "Sommer Fest"; write small letters'],
    ),
    "a crowded day": (
        "minutes: 180",
        "minutes: 5\n    repeat: FREQ=HOURLY",
        ["7: the rule yields 24 dates on one day; at most 12"],
    ),
    "a change of one of two": (
        "minutes: 180",
        'minutes: 60\n    repeat: "FREQ=WEEKLY;BYHOUR=10,14"\n'
        "    changes: [{date: 2027-06-19, starts: 2027-06-19T12:00}]",
        ["8: 2027-06-19 has several dates"],
    ),
    "an alias": (
        "{da: Sommerfest}",
        "&title {da: Sommerfest}",
        ["4: Anchors (&) and aliases (*) are not allowed"],
    ),
    "a tag": (
        "{da: Sommerfest}",
        "!!python/object:x {}",
        ["4: Tags (!) are not allowed"],
    ),
    "broken YAML": (
        "{da: Sommerfest}",
        "{da: Sommerfest",
        ["This is not YAML"],
    ),
    "a strange key at the top": (
        "series:",
        "serie: 1\nseries:",
        ["1: `serie` is no key here; only `series`"],
    ),
    "a series that is a word": (
        "series:\n",
        "series:\n  - sommerfest\n",
        ["2: A series is keys and values"],
    ),
}
ADDED = {
    "a bad rule": (
        ["repeat: FREQ=WEEKLY;BYDAY=XX"],
        ["7: `repeat`: XX is no weekday"],
    ),
    "until before the start": (
        ["repeat: FREQ=WEEKLY", "until: 2027-06-11"],
        ["8: `until` (2027-06-11) is before `starts` (2027-06-12)"],
    ),
    "until alone": (
        ["until: 2027-07-01"],
        ["7: `until` says nothing without `repeat`"],
    ),
    "a rule without dates": (
        ["repeat: FREQ=YEARLY;BYMONTH=1;BYYEARDAY=200"],
        ["7: the rule yields no date at all"],
    ),
    "an exception that is no date": (
        ["repeat: FREQ=WEEKLY", "except:", "  - 2027-06-19", "  - 2027-06-20", "  - 2027-06-19"],
        ["10: 2027-06-20 (Sunday) is no date of this series", "11: 2027-06-19 stands twice"],
    ),
    "an exception that is nothing": (
        ["repeat: FREQ=WEEKLY", "except: [24/12]"],
        ['8: "24/12" is no date of 2000-2100'],
    ),
    "a change of no date": (
        ["repeat: FREQ=WEEKLY", "changes:", "  - {date: 2027-06-18, cancelled: true}"],
        ["9: 2027-06-18 (Friday) is no date of this series, so nothing can change"],
    ),
    "a change that says nothing": (
        ["repeat: FREQ=WEEKLY", "changes:", "  - {date: 2027-06-19}"],
        ["9: `changes` says nothing; add `starts`"],
    ),
    "a change that says both": (
        ["changes:", "  - {date: 2027-06-12, cancelled: true, starts: 2027-06-12T15:00}"],
        ["8: `changes`: a date is either moved or cancelled"],
    ),
    "a change twice": (
        ["changes:", "  - {date: 2027-06-12, cancelled: true}", "  - {date: 2027-06-12, cancelled: true}"],
        ["9: 2027-06-12 is changed twice"],
    ),
    "a change of an exception": (
        ["repeat: FREQ=WEEKLY", "except: [2027-06-19]", "changes: [{date: 2027-06-19, cancelled: true}]"],
        ["9: 2027-06-19 stands in `except` too"],
    ),
    "a change into the gap": (
        ["changes: [{date: 2027-06-12, starts: 2028-03-26T02:15}]"],
        ["7: 2028-03-26T02:15 does not exist"],
    ),
    "negative seats": (
        ["seats: -1"],
        ["7: `seats` is -1; write at least 0"],
    ),
    "a bad span": (
        ["sign_up_closes: 2 hours"],
        ['7: "2 hours" is no span'],
    ),
    "opening after closing": (
        ["sign_up_opens: 1h", "sign_up_closes: 2h"],
        ["7: sign-up would open after it closes"],
    ),
    "a bad reminder": (
        ["reminders: [24h, soon]"],
        ['7: "soon" is no reminder'],
    ),
    "a reminder too early": (
        ["reminders: [7d]"],
        ["more than 6 days ahead"],
    ),
    "half a place": (
        ["place: {name: A, latitude: 55.6}"],
        ["latitude and longitude belong together"],
    ),
    "a place off the earth": (
        ["place: {name: A, latitude: 91, longitude: 0}"],
        ["7: `latitude` is 91; write at most 90"],
    ),
    "a phone that is a number": (
        ["contact: {phone: 12345678}"],
        ["7: `phone` is 12345678; write text; if it is a number, put it in quotes"],
    ),
    "a language nobody prints": (
        ["facts: {spoken: [da, de]}"],
        ['7: `spoken` is "de"; write'],
    ),
    "a shift that ends before it starts": (
        [
            "shifts:",
            "  - {role: vært, needed: 1}",
            '  - {role: køkken, needed: 1, starts: "19:00", ends: "15:00"}',
        ],
        ["9: the shift «køkken» ends before it starts"],
    ),
    "a role twice": (
        ["shifts:", "  - {role: vært, needed: 1}", "  - {role: vært, needed: 1}"],
        ["9: the role «vært» stands twice"],
    ),
    "a role after none": (
        ["shifts: [{role: vært, needed: 1, after: chauffør}]"],
        ["no other role here is «chauffør»"],
    ),
    "more kept open than needed": (
        ["shifts: [{role: vært, needed: 1, keep_open: 2}]"],
        ["`keep_open` is more than `needed`"],
    ),
    "a role nobody is needed in": (
        ["shifts: [{role: vært, needed: 0}]"],
        ["7: `needed` is 0; write at least 1"],
    ),
    "a category twice": (
        ["heads: [børn, fra Torsbo, Børn]"],
        ["7: «Børn» stands twice; keep it once"],
    ),
    "a category that fits no button": (
        ["heads:", "  - børn", "  - fra et aktivitetscenter i nabokommunen"],
        ["9: «fra et aktivitetscenter i nabokommunen» has 38 characters; a button holds 24"],
    ),
    "more categories than a host can press": (
        ["heads: [a, b, c, d, e, f, g]"],
        ["7: 7 categories are too many at a busy door; keep at most 6"],
    ),
    "a key twice": (
        ["minutes: 90"],
        ["7: `minutes` stands twice"],
    ),
}


@pytest.mark.parametrize(("old", "new", "says"), REPLACED.values(), ids=REPLACED.keys())
def test_a_mistake_has_its_line_and_says_what_to_do(
    tmp_path: Path, old: str, new: str, says: list[str]
) -> None:
    assert old in SMALL
    found = "\n".join(mistakes(tmp_path, SMALL.replace(old, new, 1)))
    assert all(words in found for words in says), found


@pytest.mark.parametrize(("lines", "says"), ADDED.values(), ids=ADDED.keys())
def test_so_has_a_mistake_in_what_may_be_left_out(tmp_path: Path, lines: list[str], says: list[str]) -> None:
    found = "\n".join(mistakes(tmp_path, SMALL + indent("\n".join(lines), "    ") + "\n"))
    assert all(words in found for words in says), found


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    text = """\
series:
  - id: Dårlig
    title: {da: ""}
    starts: 2027-06-12T14:00
    minutes: long
    colour: red
    repeat: FREQ=WEEKLY
    except: [2027-06-13, tomorrow, 2027-06-14]
    seats: -4
    shifts:
      - {role: a, needed: x}
      - {role: b, needed: 1, starts: "19:00", ends: "15:00"}
  - id: second
    initiative: x
    title: {da: B}
    starts: never
    minutes: 30
"""
    found = mistakes(tmp_path, text)
    assert [int(line.partition(":")[0]) for line in found] == [2, 2, 3, 5, 6, 8, 8, 8, 9, 11, 12, 16]
