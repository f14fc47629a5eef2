r"""The TeX macros of physicists, rewritten into what the typesetter knows. Text in, text out.

Bra-ket and derivative macros of the *physics* and *braket* packages, siunitx numbers with units,
simple ``\ce`` formulas and a few renamings. What is not known here passes unchanged; the typesetter
then decides whether it can draw it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

MAX_EXPANSIONS = 200
"""A macro inside a macro is rewritten too; a text that never comes to an end is given up."""

Arguments = list[str]


@dataclass(frozen=True)
class Macro:
    """``required`` groups are taken, then up to ``optional`` more; ``rewrite`` gets them all.

    ``bracketed``: an argument in square brackets may come before them, and takes the place of the
    first, which has a default.
    """

    required: int
    optional: int
    rewrite: Callable[[Arguments], str]
    bracketed: bool = False


def _template(required: int, text: str) -> Macro:
    def fill(arguments: Arguments) -> str:
        result = text
        for number, argument in enumerate(arguments, start=1):
            result = result.replace(f"#{number}", argument)
        return result

    return Macro(required, 0, fill)


def _braket(arguments: Arguments) -> str:
    if len(arguments) == 2:
        return rf"\left\langle {arguments[0]} \middle| {arguments[1]} \right\rangle"
    inner = arguments[0].replace("|", r" \middle| ")
    return rf"\left\langle {inner} \right\rangle"


def _ketbra(arguments: Arguments) -> str:
    left, right = arguments[0], arguments[-1]
    return rf"\left| {left} \right\rangle \left\langle {right} \right|"


def _expval(arguments: Arguments) -> str:
    if len(arguments) == 2:
        operator, state = arguments
        return rf"\left\langle {state} \middle| {operator} \middle| {state} \right\rangle"
    return rf"\left\langle {arguments[0]} \right\rangle"


def _derivative(letter: str) -> Callable[[Arguments], str]:
    def rewrite(arguments: Arguments) -> str:
        over, under = (arguments[0], arguments[1]) if len(arguments) == 2 else ("", arguments[0])
        return rf"\frac{{{letter} {over}}}{{{letter} {under}}}"

    return rewrite


def _differential(arguments: Arguments) -> str:
    return rf"\mathrm {{d}} {arguments[0]}" if arguments else r"\mathrm {d}"


def _trace(name: str) -> Callable[[Arguments], str]:
    def rewrite(arguments: Arguments) -> str:
        inner = rf"\left( {arguments[0]} \right)" if arguments else ""
        return rf"\operatorname{{{name}}}{inner}"

    return rewrite


def _quantity(arguments: Arguments) -> str:
    return rf"{_number(arguments[:1])}\,{_unit(arguments[1:])}"


def _number(arguments: Arguments) -> str:
    mantissa, mark, exponent = arguments[0].replace("E", "e").partition("e")
    return rf"{mantissa} \times 10^{{{exponent}}}" if mark else mantissa


def _blackboard(arguments: Arguments) -> str:
    return "𝟙" if arguments[0] == "1" else rf"\mathbb{{{arguments[0]}}}"


_PREFIXES = {
    "pico": "p", "nano": "n", "micro": "μ", "milli": "m", "centi": "c", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T", "femto": "f",
}  # fmt: skip
_UNITS = {
    "meter": "m", "metre": "m", "second": "s", "gram": "g", "kelvin": "K", "hertz": "Hz",
    "volt": "V", "electronvolt": "eV", "ampere": "A", "joule": "J", "watt": "W", "tesla": "T",
    "newton": "N", "mole": "mol", "candela": "cd", "ohm": "Ω", "farad": "F", "henry": "H",
    "degree": "°", "percent": "%", "bar": "bar", "pascal": "Pa", "coulomb": "C", "weber": "Wb",
    "angstrom": "Å", "decibel": "dB", "radian": "rad", "minute": "min", "hour": "h", "bit": "bit",
    "ns": "ns", "us": "μs", "ms": "ms", "GHz": "GHz", "MHz": "MHz", "kHz": "kHz", "nm": "nm",
    "mK": "mK", "K": "K", "eV": "eV", "meV": "meV",
}  # fmt: skip
_POWERS = {"squared": "^{2}", "cubed": "^{3}"}


def _unit(arguments: Arguments) -> str:
    text, divide = "", False
    for command, plain in re.findall(r"\\([A-Za-z]+)|([^\\\s]+)", arguments[0]):
        if command == "per":
            divide = True
        elif command in _POWERS:
            text += _POWERS[command]
        elif command in _PREFIXES:
            text += rf"\mathrm {{{'/' * divide}{_PREFIXES[command]}}}"
            divide = False
        else:
            known = _UNITS.get(command, plain) if command else plain.replace(".", r"{\cdot}")
            text += rf"\mathrm {{{'/' * divide}{known or chr(92) + command}}}"
            divide = False
    return text


_SIMPLE_CHEMISTRY = re.compile(r"(?:[A-Z][a-z]?\d*|\((?:[A-Z][a-z]?\d*)+\)\d*)+(?:\^?\d*[+-])?\Z")


def _chemistry(arguments: Arguments) -> str:
    formula = arguments[0].strip()
    if not _SIMPLE_CHEMISTRY.match(formula):
        return rf"\ce {{{formula}}}"
    body, charge = re.fullmatch(r"(.*?)\^?((?:(?<=\^)\d*)?[+-])?", formula).groups()  # type: ignore[union-attr]
    drawn = re.sub(r"\d+", lambda digits: f"_{{{digits[0]}}}", body)
    drawn = re.sub(r"[A-Za-z]+", lambda letters: rf"\mathrm {{{letters[0]}}}", drawn)
    return drawn + (f"^{{{charge}}}" if charge else "")


MACROS: dict[str, Macro] = {
    "ket": _template(1, r"\left| #1 \right\rangle"),
    "Ket": _template(1, r"\left| #1 \right\rangle"),
    "bra": _template(1, r"\left\langle #1 \right|"),
    "Bra": _template(1, r"\left\langle #1 \right|"),
    "braket": Macro(1, 1, _braket),
    "Braket": Macro(1, 1, _braket),
    "innerproduct": Macro(1, 1, _braket),
    "ip": Macro(1, 1, _braket),
    "ketbra": Macro(1, 1, _ketbra),
    "outerproduct": Macro(1, 1, _ketbra),
    "op": Macro(1, 1, _ketbra),
    "dyad": Macro(1, 1, _ketbra),
    "proj": Macro(1, 0, _ketbra),
    "expval": Macro(1, 1, _expval),
    "ev": Macro(1, 1, _expval),
    "mel": _template(3, r"\left\langle #1 \middle| #2 \middle| #3 \right\rangle"),
    "matrixel": _template(3, r"\left\langle #1 \middle| #2 \middle| #3 \right\rangle"),
    "tr": Macro(0, 1, _trace("tr")),
    "Tr": Macro(0, 1, _trace("Tr")),
    "rank": Macro(0, 1, _trace("rank")),
    "abs": _template(1, r"\left| #1 \right|"),
    "norm": _template(1, r"\left\| #1 \right\|"),
    "comm": _template(2, r"\left[ #1, #2 \right]"),
    "commutator": _template(2, r"\left[ #1, #2 \right]"),
    "acomm": _template(2, r"\left\{ #1, #2 \right\}"),
    "anticommutator": _template(2, r"\left\{ #1, #2 \right\}"),
    "order": _template(1, r"\mathcal{O}\left( #1 \right)"),
    "dd": Macro(0, 1, _differential),
    "dv": Macro(1, 1, _derivative(r"\mathrm {d}")),
    "pdv": Macro(1, 1, _derivative("𝜕")),
    "vb": _template(1, r"\mathbf{#1}"),
    "ensuremath": _template(1, "#1"),
    "bm": _template(1, r"\boldsymbol{#1}"),
    "mathbb": Macro(1, 0, _blackboard),
    "mathds": Macro(1, 0, _blackboard),
    "mathbbm": Macro(1, 0, _blackboard),
    "identity": _template(0, "𝟙"),
    # The typesetter has these upright only; in a formula they are meant to lean.
    "phi": _template(0, "𝜙"),
    "epsilon": _template(0, "𝜖"),
    "vartheta": _template(0, "𝜗"),
    "varrho": _template(0, "𝜚"),
    "varpi": _template(0, "𝜛"),
    "varkappa": _template(0, "𝜘"),
    "partial": _template(0, "𝜕"),
    "coloneqq": _template(0, r":="),
    "eqqcolon": _template(0, r"=:"),
    "label": _template(1, ""),
    "nonumber": _template(0, ""),
    "notag": _template(0, ""),
    "SI": Macro(2, 0, _quantity),
    "qty": Macro(2, 0, _quantity),
    "si": Macro(1, 0, _unit),
    "unit": Macro(1, 0, _unit),
    "num": Macro(1, 0, _number),
    "ce": Macro(1, 0, _chemistry),
}

_COMMAND = re.compile(r"\\([A-Za-z]+)\*?")
_BRACKETED_QUANTITY = re.compile(r"\\qty\s*([(\[|])")
_SIGN = re.compile(
    r"((?:(?<!\\sqrt)[(\[,=]|\\(?:to|rightarrow|mapsto|leq?|geq?|approx|equiv|sim|propto)\b)\s*)"
    r"([+-])(?=\s*[\w\\.{|])"
)
"""A sign, not an operator between two terms: without braces it is drawn with spaces around it."""
_NUMBERED = re.compile(
    r"\\(begin|end)\{(align|gather|equation|multline|eqnarray|alignat|flalign)\}"
)
"""Numbers that nobody refers to are left out; a number that matters comes as a tag."""
_CLOSING = {"(": ")", "[": "]", "|": "|"}


class TooManyMacrosError(Exception):
    """A formula kept on growing while its macros were rewritten."""


def expand(tex: str, own: Mapping[str, Macro] | None = None) -> str:
    """Rewrite all known macros, from the outermost inwards; the person's ``own`` come first."""
    known = {**MACROS, **(own or {})}
    tex = _NUMBERED.sub(r"\\\1{\2*}", tex)
    tex = _SIGN.sub(r"\1{\2}", _expand_brackets(tex))
    position = 0
    for _ in range(MAX_EXPANSIONS):
        match = _COMMAND.search(tex, position)
        if match is None:
            return tex
        macro = known.get(match[1])
        taken = _take_arguments(tex, match.end(), macro) if macro else None
        if macro is None or taken is None:
            position = match.end()
            continue
        arguments, end = taken
        written = macro.rewrite(arguments)
        # A rewriting may name itself (an unknown \ce): do not look at its own name again.
        position = match.start() + (len(match[0]) if written.startswith(match[0]) else 0)
        tex = tex[: match.start()] + written + tex[end:]
    if _COMMAND.search(tex, position) is None:
        return tex
    raise TooManyMacrosError(tex[:80])


def split_tags(tex: str) -> tuple[str, str]:
    r"""The formula without ``\tag``, and its one tag. Several tags stay, each on its own line."""
    tags = re.findall(r"\\tag\*?\s*\{([^{}]*)\}", tex)
    if len(tags) == 1:
        return re.sub(r"\\tag\*?\s*\{[^{}]*\}", "", tex).strip(), tags[0]
    return re.sub(r"\\tag\*?\s*\{([^{}]*)\}", r"\\qquad (\1)", tex), ""


def _expand_brackets(tex: str) -> str:
    r"""``\qty(..)`` of the physics package: brackets that grow."""
    while match := _BRACKETED_QUANTITY.search(tex):
        opening, closing = match[1], _CLOSING[match[1]]
        end = _matching(tex, match.end(), opening, closing)
        if end is None:
            return tex[: match.start()] + opening + _expand_brackets(tex[match.end() :])
        inner = tex[match.end() : end]
        tex = f"{tex[: match.start()]}\\left{opening}{inner}\\right{closing}{tex[end + 1 :]}"
    return tex


def _take_arguments(tex: str, position: int, macro: Macro) -> tuple[Arguments, int] | None:
    arguments: Arguments = []
    if macro.bracketed and (bracket := _BRACKET.match(tex, position)):
        return _take_bracketed(tex, bracket, macro)
    while len(arguments) < macro.required + macro.optional:
        needed = len(arguments) < macro.required
        taken = _take_group(tex, position, bare=needed)
        if taken is None:
            return None if needed else (arguments, position)
        arguments.append(taken[0])
        position = taken[1]
    return arguments, position


_BRACKET = re.compile(r"\s*\[([^\]]*)\]")


def _take_bracketed(tex: str, bracket: re.Match[str], macro: Macro) -> tuple[Arguments, int] | None:
    """All the arguments, the one in brackets first: it replaces the default."""
    rest = _take_arguments(tex, bracket.end(), Macro(macro.required, 0, macro.rewrite))
    return None if rest is None else ([bracket[1], *rest[0]], rest[1])


def _take_group(tex: str, position: int, *, bare: bool) -> tuple[str, int] | None:
    """A ``{group}``, or with ``bare`` also a single character or command."""
    begin = position
    while begin < len(tex) and tex[begin] == " ":
        begin += 1
    if begin < len(tex) and tex[begin] == "{":
        end = matching_brace(tex, begin + 1)
        return None if end is None else (tex[begin + 1 : end], end + 1)
    if not bare or begin >= len(tex) or tex[begin] in "}&^_":
        return None
    match = re.compile(r"\\[A-Za-z]+|\\?.").match(tex, begin)
    return (match[0], match.end()) if match else None


def matching_brace(tex: str, position: int) -> int | None:
    """Where the group ends that was opened before ``position``."""
    return _matching(tex, position, "{", "}")


def _matching(tex: str, position: int, opening: str, closing: str) -> int | None:
    depth = 1
    while position < len(tex):
        char = tex[position]
        if char == "\\":
            position += 1
        elif char == closing:
            depth -= 1
            if depth == 0:
                return position
        elif char == opening:
            depth += 1
        position += 1
    return None
