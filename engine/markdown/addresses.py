"""Which addresses may be opened, and where papers are named in running text.

Only http, https, mailto and doi addresses become links at all; any other scheme (file, javascript,
...) stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

ALLOWED = frozenset({"http", "https", "mailto", "doi"})
_PAPER = re.compile(
    r"(?<![\w./:-])(?:"
    r"arXiv:\s?(?P<named>(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?)"
    r"|(?P<old>(?:quant-ph|cond-mat|hep-th|hep-ph|math-ph|gr-qc)/\d{7}(?:v\d+)?)"
    r"|(?:doi:\s?)?(?P<doi>10\.\d{4,9}/[-._;()/:A-Za-z0-9<>]*[A-Za-z0-9])"
    r")(?![\w/])",
    re.IGNORECASE,
)


def safe_target(url: str) -> str | None:
    """The address to open, or None when it may not be opened. A bare DOI becomes one."""
    url = url.strip()
    if url.startswith("10.") and "/" in url:
        url = f"doi:{url}"
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return None
    if scheme not in ALLOWED or any(ord(char) < 33 for char in url):
        return None
    return url


def papers_named(text: str) -> Iterator[tuple[int, int, str]]:
    """Where arXiv ids and DOIs begin and end in ``text``, and the address of each."""
    for match in _PAPER.finditer(text):
        if doi := match["doi"]:
            yield match.start(), match.end(), f"https://doi.org/{doi}"
        else:
            yield (
                match.start(),
                match.end(),
                f"https://arxiv.org/abs/{match['named'] or match['old']}",
            )
