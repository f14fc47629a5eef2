"""Run as a program: ``trusting.py KNOWN hub`` is the hub's child, ``trusting.py KNOWN upgrade
ADDRESS FOLDER`` fetches the new version and puts it in place. Both trust the keys in KNOWN.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from engine.updates import fetching, installation, manifest
from engine.vocabulary import FetchUpdate, JobId, decode_event
from engine.worker import Job

manifest._KNOWN = Path(sys.argv[1])


def upgrade(address: str, folder: str) -> None:
    said: list[bytes] = []
    job = Job(JobId("upgrade"), said.append)
    print("begun", flush=True)
    fetching.fetch(job, FetchUpdate(job=job.id, address=address, folder=folder))
    path = getattr(decode_event(said[-1]), "path")  # noqa: B009 - an Artifact
    print(installation.put_in_place(Path(path)))


if __name__ == "__main__":
    if sys.argv[2] == "hub":
        from engine.hub.__main__ import main

        main()
    else:
        upgrade(*sys.argv[3:])
