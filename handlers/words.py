"""Plain words that stand for a command, in the six languages."""

from catalog.finding import normalise

SAID: dict[str, tuple[str, ...]] = {
    "start": ("start", "begynd", "begin", "başla", "zacznij", "شروع", "شروع کریں", "ابدأ", "بداية"),
    "stop": ("stop", "dur", "durdur", "przestań", "بند کرو", "بند کریں", "رکو", "توقف", "قف"),
    "mine": ("mine", "kayıtlarım", "moje", "moje zapisy", "میرے نام", "تسجيلاتي", "مواعيدي"),
    "hjaelp": ("hjælp", "help", "yardım", "pomoc", "مدد", "مساعدة"),
    "akut": ("akut", "urgent", "emergency", "acil", "pilne", "ہنگامی", "فوری", "عاجل", "طوارئ"),
    "slet": ("slet", "delete", "sil", "usuń", "حذف", "حذف کریں", "مٹا دیں", "احذف"),
}
"""Command → its words, whatever was asked before. Turkish, Urdu, Polish and Arabic are unread by native
speakers so far.
"""

SAID_UNASKED: dict[str, tuple[str, ...]] = {
    "find": ("find", "søg", "ara", "szukaj", "تلاش", "ابحث"),
    "vagter": (
        "vagter",
        "ledige vagter",
        "shifts",
        "open shifts",
        "nöbetler",
        "dyżury",
        "شفٹیں",
        "المناوبات",
    ),
    "hvem_kom": ("hvem kom", "fremmøde", "who came", "kimler geldi", "kto przyszedł", "کون آیا", "من حضر"),
    "i_dag": ("i dag", "today", "bugün", "dzisiaj", "آج", "اليوم"),
    "koordinator": (
        "koordinator",
        "dine datoer",
        "mine datoer",
        "coordinator",
        "koordynator",
        "رابطہ کار",
        "منسق",
    ),
    "tal": ("tal", "tallene", "figures", "sayılar", "liczby", "اعداد", "الأرقام"),
    "indbakke": ("indbakke", "indbakken", "inbox", "gelen kutusu", "skrzynka", "ان باکس", "صندوق الرسائل"),
}
"""Command → words that stand for it only where no question is open («i dag» answers one), and only for those
who may use it; everybody else searches by the word.
"""

SAID_FIRST: dict[str, tuple[str, ...]] = {
    "koordinator": (
        "aflys",
        "aflyse",
        "flyt",
        "flytte",
        "cancel",
        "move",
        "iptal",
        "taşı",
        "odwołaj",
        "przenieś",
        "منسوخ",
        "ألغ",
        "انقل",
        "hvem kommer",
        "hvor mange kommer",
        "hvor mange er tilmeldt",
        "hvem er tilmeldt",
        "hvor mange har tilmeldt sig",
        "mangler der folk",
        "mangler vi folk",
        "hvor mangler",
        "hvad mangler",
        "hvem mangler",
        "bemanding",
        "who is coming",
        "how many are coming",
        "kim geliyor",
        "kaç kişi geliyor",
        "kto przyjdzie",
        "ile osób przyjdzie",
        "کون آ رہا ہے",
        "kaun aa raha hai",
        "من سيأتي",
        "كم شخص سيأتي",
    ),
    "hvem_kom": (
        "der kom",
        "der var",
        "vi var",
        "der er kommet",
        "hvor mange kom",
        "hvem kom",
        "how many came",
        "kaç kişi geldi",
        "ile osób przyszło",
        "کتنے لوگ آئے",
        "kitne log aaye",
        "كم شخص حضر",
    ),
}
"""Command → words that stand for it at the beginning of a short text ("aflys torsdag", "hvem kommer på
torsdag"), where no question is open and only for those who may use it.
"""
SHORT = 6
"""Words of such a text at most, after those."""


def _folded(text: str) -> str:
    return " ".join(normalise.words(text))


def _by_word(said: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {_folded(word): command for command, words in said.items() for word in words}


_COMMANDS, _UNASKED, _FIRST = _by_word(SAID), _by_word(SAID_UNASKED), _by_word(SAID_FIRST)


def command_for(text: str) -> str | None:
    """The command a text stands for when the word is all there is, whatever its capitals and marks."""
    return _COMMANDS.get(_folded(text))


def unasked_command_for(text: str) -> str | None:
    """The same where no question is open."""
    said = _folded(text)
    return _UNASKED.get(said) or next(
        (command for first, command in _FIRST.items() if _begins(said, first)), None
    )


def _begins(said: str, first: str) -> bool:
    rest = said.removeprefix(first)
    return rest != said and rest[:1] in {"", " "} and len(rest.split()) < SHORT
