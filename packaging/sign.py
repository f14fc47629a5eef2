"""Announce a version: make keys, and the signed manifest that lies beside the installers.

    python packaging/sign.py keys KEYFILE        a new pair: the private half into KEYFILE
    python packaging/sign.py manifest DIST KEYFILE --expires 2027-05-31 [--notes TEXT]

The private half stays with whoever publishes, outside of any checkout. The public half is printed,
and belongs into assets/updates.toml; several may stand there, so that a new one can be brought out
before an old one is given up. DIST is what build.py made; update.json is written into it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # run as a script, it finds itself only

import msgspec  # noqa: E402
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: E402

from engine.updates.manifest import Manifest, Signed, packed  # noqa: E402
from engine.vocabulary import Form, UpdateFile  # noqa: E402

MANIFEST = "update.json"
#: A file's name -> its form. Names as build.py gives them: hilbert[-complete]-VERSION-x86_64.deb
_FORMS = {".deb": Form.DEB, ".rpm": Form.RPM, ".run": Form.PORTABLE, ".exe": Form.INSTALLER}
_NAME = re.compile(
    r"hilbert(?P<complete>-complete)?-(?P<version>\d[\w.]*?)(?:-[\w-]+)?(?P<end>\.\w+)"
)


def new_key(path: Path) -> str:
    """Write the private half, readable by its owner only; the public half. Never overwrites."""
    key = Ed25519PrivateKey.generate()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key.private_bytes_raw().hex() + "\n")
    return key.public_key().public_bytes_raw().hex()


def sign(manifest: Manifest, private: str) -> bytes:
    """The file that is published."""
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private))
    text = msgspec.json.encode(manifest)
    public = key.public_key().public_bytes_raw().hex()
    return packed(Signed(public, key.sign(text).hex(), text.decode()))


def manifest_of(dist: Path, expires: str, notes: str = "") -> Manifest:
    """What lies in a folder. Raises SystemExit where that is not one version."""
    files, versions = [], set()
    for path in sorted(dist.iterdir()):
        found = _NAME.fullmatch(path.name)
        if found and (form := _FORMS.get(found["end"])):
            versions.add(found["version"])
            files.append(_file(path, form, bool(found["complete"])))
    if len(versions) != 1:
        raise SystemExit(f"{dist} holds {len(versions)} versions; it has to be one.")
    return Manifest(versions.pop(), expires, notes, tuple(files))


def _file(path: Path, form: Form, complete: bool) -> UpdateFile:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return UpdateFile(form, path.name, path.stat().st_size, digest, complete)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    commands = parser.add_subparsers(dest="command", required=True)
    keys = commands.add_parser("keys")
    keys.add_argument("keyfile", type=Path)
    announce = commands.add_parser("manifest")
    announce.add_argument("dist", type=Path)
    announce.add_argument("keyfile", type=Path)
    announce.add_argument("--expires", required=True)
    announce.add_argument("--notes", default="")
    chosen = parser.parse_args(arguments)
    if chosen.command == "keys":
        print(new_key(chosen.keyfile))
        return 0
    manifest = manifest_of(chosen.dist, chosen.expires, chosen.notes)
    private = chosen.keyfile.read_text(encoding="ascii").strip()
    target: Path = chosen.dist / MANIFEST
    target.write_bytes(sign(manifest, private))
    print(f"{target}: version {manifest.version}, {len(manifest.files)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
