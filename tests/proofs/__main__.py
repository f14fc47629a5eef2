"""``python -m tests.proofs``: run proofs, print each result as a line of JSON, write the page.

Exit codes: 0 when every promise was kept, 1 when one was broken, 2 for a wrong name.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

import msgspec

from tests.proofs import frame


def main(arguments: Sequence[str]) -> int:
    known = frame.proofs()
    parser = argparse.ArgumentParser(prog="bootstrap.py prove", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(known)}")
    parser.add_argument("--count", type=int, help="tries of each proof")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dry", action="store_true", help="leave docs/reliability.md as it is")
    given = parser.parse_args(arguments)
    if unknown := set(given.names) - known.keys():
        parser.error(f"There is no proof called {', '.join(sorted(unknown))}.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    results = []
    for name in given.names or known:
        proof = known[name]
        result = frame.run(name, proof, given.count or proof.count, given.seed)
        print(msgspec.json.encode(result).decode(), flush=True)
        results.append(result)
        if not given.dry:
            frame.record([result])
    return 1 if any(result.broken for result in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
