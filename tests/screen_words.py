"""What people and organisers write on the screens of tests and snapshots."""

from dataclasses import dataclass
from typing import TypeAlias

Said: TypeAlias = dict[str, str]


@dataclass(frozen=True)
class Written:
    """What people and organisers wrote, and how much of everything there is.

    `number` stands for every id. `heads` is how many one sign-up brings, `dates` how many dates or sign-ups
    are in a list, `names` how many sign-ups are on the list at the door.
    """

    title: Said
    name: Said
    purpose: Said
    fact: Said
    place: str
    person: str
    message: str
    slug: str
    number: int
    heads: int
    dates: int
    names: int


EVERYDAY = Written(
    title={
        "da": "Fællesspisning",
        "en": "Shared meal",
        "tr": "Birlikte yemek",
        "ur": "مل کر کھانا",
        "pl": "Wspólny posiłek",
        "ar": "وجبة مشتركة",
    },
    name={
        "da": "Fællesspisning",
        "en": "Shared meals",
        "tr": "Birlikte yemek",
        "ur": "مل کر کھانا",
        "pl": "Wspólne posiłki",
        "ar": "وجبات مشتركة",
    },
    purpose={
        "da": "Her spiser du sammen med andre. Mange kommer alene.",
        "en": "Here you eat together with others. Many come on their own.",
        "tr": "Burada başkalarıyla birlikte yemek yersiniz. Birçok kişi yalnız gelir.",
        "ur": "یہاں آپ دوسروں کے ساتھ مل کر کھانا کھاتے ہیں۔ بہت سے لوگ اکیلے آتے ہیں۔",
        "pl": "Tutaj zjesz posiłek razem z innymi. Wiele osób przychodzi w pojedynkę.",
        "ar": "هنا تأكل مع الآخرين. كثيرون يأتون وحدهم.",
    },
    fact={"da": "Gratis", "en": "Free", "tr": "Ücretsiz", "ur": "مفت", "pl": "Bezpłatnie", "ar": "مجانًا"},
    place="Kulturhuset (eksempel)",
    person="Karen",
    message="Må jeg tage min hund med?",
    slug="faellesspisning",
    number=7,
    heads=3,
    dates=3,
    names=4,
)
