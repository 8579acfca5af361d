"""The programs that stand in the pages below integrations/."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "integrations"


def blocks(page: str, language: str) -> list[str]:
    """What stands in a page's README as code of that language."""
    text = (FOLDER / page / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
