"""The child that talks to a hub, and fetches new versions of Hilbert: ``python -m engine.hub``.

Searching need not wait for a download.

It starts with the first command that a person gives, and is the only process of Hilbert's in which
the hub's client is not told to stay offline.
"""

from __future__ import annotations

import os

from engine.vocabulary import CheckUpdate, DescribeHub, Download, FetchUpdate, SearchHub
from engine.worker import Lane, serve


def main() -> None:
    # Before the client is imported, which reads them once.
    os.environ["HF_HUB_OFFLINE"] = "0"
    os.environ["HF_HUB_DISABLE_XET"] = "1"  # plain ranges of bytes can be resumed after a kill
    from engine.hub import client, download  # noqa: PLC0415 - after the lines above
    from engine.updates import fetching  # noqa: PLC0415

    lanes: dict[str, Lane] = {
        "look": {
            SearchHub: client.search,
            DescribeHub: client.describe,
            CheckUpdate: fetching.check,
        },
        "download": {Download: download.run, FetchUpdate: fetching.fetch},
    }
    serve("hub", lanes)


if __name__ == "__main__":
    main()
