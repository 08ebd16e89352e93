"""Plain words that stand for a command, in the six languages; everybody may use everybody's."""

from catalog.finding import normalise

SAID: dict[str, tuple[str, ...]] = {
    "start": ("start", "begynd", "begin", "başla", "zacznij", "شروع", "شروع کریں", "ابدأ", "بداية"),
    "stop": ("stop", "dur", "durdur", "przestań", "بند کرو", "بند کریں", "رکو", "توقف", "قف"),
    "mine": ("mine", "kayıtlarım", "moje", "moje zapisy", "میرے نام", "تسجيلاتي", "مواعيدي"),
    "hjaelp": ("hjælp", "help", "yardım", "pomoc", "مدد", "مساعدة"),
    "akut": ("akut", "urgent", "emergency", "acil", "pilne", "ہنگامی", "فوری", "عاجل", "طوارئ"),
    "slet": ("slet", "delete", "sil", "usuń", "حذف", "حذف کریں", "مٹا دیں", "احذف"),
}
"""Command → its words. Turkish, Urdu, Polish and Arabic are unread by native speakers so far."""


def _folded(text: str) -> str:
    return " ".join(normalise.words(text))


_COMMANDS = {_folded(word): command for command, words in SAID.items() for word in words}


def command_for(text: str) -> str | None:
    """The command a text stands for when the word is all there is, whatever its capitals and marks."""
    return _COMMANDS.get(_folded(text))
