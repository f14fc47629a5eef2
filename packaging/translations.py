"""The translations of the window: find the strings, keep the .ts files, make the .qm files.

``python packaging/translations.py extract`` brings every string of ``gui/`` into each
``assets/translations/hilbert_*.ts`` and drops what is no longer there; translations stay.
``fill LANGUAGE FILE`` takes translations from a JSON file, ``release`` makes the .qm files with
lrelease, ``check`` says what is missing and ends with 1 if anything is.

A string is the first argument of ``tr``, or the first two of ``trn``; both are always literal.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"
CONTEXT = "Hilbert"
#: Language and how many forms its plurals have. English has only plurals of its own to say.
LANGUAGES = {"de": 2, "fr": 2, "es": 2, "zh_CN": 1}
_FIELD = re.compile(r"{[^{}]*}")


@dataclass(frozen=True, order=True)
class Text:
    """What the code says. ``one`` is set where the words depend on a number."""

    source: str
    one: str = ""


def texts() -> list[Text]:
    """Every string of the window, once, in order."""
    found: set[Text] = set()
    for path in sorted((ROOT / "gui").rglob("*.py")):
        if "__pycache__" in path.parts:
            continue  # gui/qt_support.py keeps sources of Qt's binding there
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id == "tr" and path.name != "i18n.py":
                    found.add(Text(_literal(node, 0, path)))
                elif node.func.id == "trn" and path.name != "i18n.py":
                    found.add(Text(_literal(node, 1, path), _literal(node, 0, path)))
    return sorted(found)


def _literal(call: ast.Call, index: int, path: Path) -> str:
    value = call.args[index]
    if not isinstance(value, ast.Constant) or not isinstance(value.value, str):
        raise SystemExit(f"{path}:{call.lineno}: not a literal string")
    return value.value


def ts_path(language: str) -> Path:
    return FOLDER / f"hilbert_{language}.ts"


def translations(language: str) -> dict[str, list[str]]:
    """What the .ts file holds: one form, or as many as the language's plurals have."""
    path = ts_path(language)
    if not path.exists():
        return {}
    known: dict[str, list[str]] = {}
    for message in ET.parse(path).getroot().iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        known[source] = forms or [translation.text or ""]
    return known


def write(language: str, known: dict[str, list[str]]) -> None:
    """The .ts file of a language with every string, translated or not."""
    root = ET.Element("TS", version="2.1", language=language)
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in texts():
        plural = bool(text.one)
        message = ET.SubElement(context, "message", {"numerus": "yes"} if plural else {})
        ET.SubElement(message, "source").text = text.source
        translation = ET.SubElement(message, "translation")
        forms = known.get(text.source)
        if not forms:
            translation.set("type", "unfinished")
        if plural:
            for form in forms or [""] * LANGUAGES[language]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    ts_path(language).write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def extract() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        write(language, translations(language))


def fill(language: str, file: Path) -> None:
    """``file`` maps a string to its translation, or to a list of plural forms."""
    known = translations(language)
    for source, given in json.loads(file.read_text(encoding="utf-8")).items():
        known[source] = given if isinstance(given, list) else [given]
    write(language, known)


def missing(language: str) -> list[str]:
    known = translations(language)
    return [text.source for text in texts() if text.source not in known]


def faults(language: str) -> list[str]:
    """Translations whose values or number of forms are not those of the string."""
    known = translations(language)
    found = []
    for text in texts():
        forms = known.get(text.source, [])
        if not forms:
            continue
        if len(forms) != (LANGUAGES[language] if text.one else 1):
            found.append(f"{text.source}: {len(forms)} forms")
        wanted = set(_FIELD.findall(text.source))
        for form in forms:
            fields = set(_FIELD.findall(form))
            # The word for one may leave the number out.
            if fields != wanted and not (text.one and wanted - fields <= {"{n}", "{n:,}"}):
                found.append(f"{text.source}: {form}")
    return found


def release() -> None:
    import PySide6  # noqa: PLC0415 - only this command needs it

    lrelease = Path(PySide6.__file__).parent / "lrelease"
    for language in LANGUAGES:
        qm = FOLDER / f"hilbert_{language}.qm"
        done = subprocess.run(
            [lrelease, "-silent", ts_path(language), "-qm", qm], check=False, capture_output=True
        )
        if done.returncode:
            raise SystemExit(done.stderr.decode())


def check() -> int:
    bad = 0
    for language in LANGUAGES:
        for kind, found in (("missing", missing(language)), ("wrong", faults(language))):
            bad += len(found)
            for text in found:
                print(f"{language} {kind}: {text}")
    print(f"{len(texts())} strings, {len(LANGUAGES)} languages beside English, {bad} faults")
    return int(bad > 0)


def main(arguments: list[str]) -> int:
    match arguments:
        case ["extract"]:
            extract()
        case ["fill", language, file]:
            fill(language, Path(file))
        case ["release"]:
            release()
        case ["check"]:
            return check()
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
