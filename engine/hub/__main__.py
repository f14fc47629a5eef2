"""The child that talks to a hub: ``python -m engine.hub``. Searching need not wait for a download.

It starts with the first command that a person gives, and is the only process of Hilbert's in which
the hub's client is not told to stay offline.
"""

from __future__ import annotations

import os

from engine.vocabulary import DescribeHub, Download, SearchHub
from engine.worker import Lane, serve


def main() -> None:
    # Before the client is imported, which reads them once.
    os.environ["HF_HUB_OFFLINE"] = "0"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["HF_HUB_DISABLE_XET"] = "1"  # plain ranges of bytes can be resumed after a kill
    from engine.hub import client, download  # noqa: PLC0415 - after the lines above

    lanes: dict[str, Lane] = {
        "look": {SearchHub: client.search, DescribeHub: client.describe},
        "download": {Download: download.run},
    }
    serve("hub", lanes)


if __name__ == "__main__":
    main()
