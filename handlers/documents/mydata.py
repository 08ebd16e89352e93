"""One's own data as a file that both people and programs can read."""

import json
from typing import Any

from handlers.documents.file import File
from handlers.texts.texts import Texts


def own_data_file(texts: Texts, data: dict[str, Any]) -> File:
    """Everything stored about a person, as JSON with words for names."""
    content = json.dumps(data, ensure_ascii=False, indent=2).encode()
    return File("mine-data.json", content, caption=texts("mydata-caption"), protected=True)
