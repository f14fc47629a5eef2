"""``python -m tests.proofs``: run proofs, print results as lines of JSON, write the page.

Exit codes: 0 when every promise was kept, 1 when one was broken, 2 for a wrong name.
"""

from __future__ import annotations

import argparse
import itertools
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
    parser.add_argument("--lots", type=int, help="stop each proof after so many lots; go on later")
    parser.add_argument("--dry", action="store_true", help="leave docs/reliability.md as it is")
    given = parser.parse_args(arguments)
    if unknown := set(given.names) - known.keys():
        parser.error(f"There is no proof called {', '.join(sorted(unknown))}.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    before = {result.name: result for result in frame.recorded()}
    broken = False
    for name in given.names or known:
        proof = known[name]
        if not proof.possible:
            print(f"{name} is left out: it needs {proof.needs}.", file=sys.stderr)
            continue
        count = given.count or proof.count
        earlier = None if given.dry else before.get(name)
        lots = frame.run(name, proof, count, given.seed, earlier)
        for result in itertools.islice(lots, given.lots):
            print(msgspec.json.encode(result).decode(), flush=True)
            if not given.dry:
                frame.record([result])
            broken |= bool(result.broken)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
