"""A kit as an installer brings it, with a real pip and a real uv, and tiny packages to install."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

from trainer.provision.kit import FOLDER

ROOT = Path(__file__).resolve().parents[3]
UV = metadata.version("uv")
#: name -> version, by lock file. They have the names of the real ones that decide something.
TINY = {
    "tools.txt": {"setuptools": "84.0"},
    "chat.txt": {"msgspec": "0.1", "pyside6-essentials": "6.0"},
    "torch-cpu.txt": {"torch": "2.0+cpu"},
    "torch.txt": {"torch": "2.0"},
    "cuda.txt": {"nvidia-cublas": "13.0"},
    "train.txt": {"peft": "0.1", "trl": "0.1", "transformers": "0.1"},
    "unsloth.txt": {"unsloth": "0.1"},
}
_FILES = 40  # in each package, so that a kill can fall between two of them


def wheel(folder: Path, name: str, version: str, files: Mapping[str, bytes]) -> Path:
    """A wheel with these files, as the packaging tools write it."""
    module = name.replace("-", "_")
    about = f"{module}-{version}.dist-info"
    inside = {
        **files,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode(),
        f"{about}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(
        f"{path},{_hash(content)},{len(content)}\n" for path, content in inside.items()
    )
    inside[f"{about}/RECORD"] = f"{record}{about}/RECORD,,\n".encode()
    path = folder / f"{module}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for file, content in inside.items():
            about_file = zipfile.ZipInfo(file)
            about_file.external_attr = 0o100755 << 16
            archive.writestr(about_file, content)
    return path


def tiny(folder: Path, name: str, version: str, says: str = "") -> Path:
    """Each part repeats the name and its number; ``says`` makes a package that only looks alike."""
    module = name.replace("-", "_")
    word = says or name
    files = {f"{module}/part_{n}.txt": f"{word} {n}\n".encode() * 200 for n in range(_FILES)}
    return wheel(folder, name, version, {f"{module}/__init__.py": b"", **files})


def pin(name: str, version: str, path: Path) -> str:
    return f"{name}=={version} \\\n    --hash=sha256:{_hex(path)}\n"


def make(bundle: Path) -> Path:
    """Fill ``bundle`` as an installer does; the folder of wheels."""
    kit, wheels = bundle / FOLDER, bundle / "wheels"
    for folder in (
        kit / "lock",
        kit / "code/trainer/worker",
        kit / "code/trainer/provision",
        wheels,
    ):
        folder.mkdir(parents=True)
    for name, packages in TINY.items():
        made = {one: tiny(wheels, one, version) for one, version in packages.items()}
        lines = [pin(one, version, made[one]) for one, version in packages.items()]
        (kit / "lock" / name).write_text("# tiny\n" + "".join(lines), encoding="utf-8")
    with (kit / "lock/tools.txt").open("a", encoding="utf-8") as tools:
        tools.write(pin("uv", UV, wheel(wheels, "uv", UV, _installed("uv"))))
    # A link to a folder, as Python keeps no bytecode of what lies in an archive: 4 s a test.
    pip = kit / f"pip-{metadata.version('pip')}.whl"
    pip.mkdir()
    (pip / "pip").symlink_to(Path(str(metadata.distribution("pip").locate_file("pip"))))
    starter = ROOT / "trainer/worker/apart.py"
    (kit / "code/trainer/worker/apart.py").write_bytes(starter.read_bytes())
    proof = "import msgspec, peft, torch, transformers, trl\n"
    (kit / "code/trainer/provision/proof.py").write_text(proof, encoding="utf-8")
    return wheels


def _installed(name: str) -> dict[str, bytes]:
    """The files of a package of this environment, as its wheel had them."""
    files: dict[str, bytes] = {}
    for file in metadata.files(name) or ():
        if ".dist-info" in file.parts[0] or file.suffix == ".pyc":
            continue
        inside = str(file)
        if file.parts[0] == "..":  # a program
            inside = f"{name}-{metadata.version(name)}.data/scripts/{file.name}"
        files[inside] = Path(str(file.locate())).read_bytes()
    return files


def _hash(content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest())
    return f"sha256={digest.rstrip(b'=').decode()}"


def _hex(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
