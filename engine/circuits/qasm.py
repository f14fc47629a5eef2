"""OpenQASM 2 and 3 as a picture. The program is parsed (openqasm3) and never run.

Gates, their modifiers, registers, measurements, resets, barriers, conditions and loops over whole
numbers are drawn; gates that the program defines are boxes. What depends on values that only a run
would know is refused with a sentence that names its line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from engine.circuits.gates import (
    MOST_OPERATIONS,
    MOST_QUBITS,
    CannotDraw,
    operation,
    readable,
)
from engine.circuits.picture import Kind, Operation, Picture


def read(program: str) -> Picture:
    """Raises CannotDraw."""
    import openqasm3  # noqa: PLC0415 - its parser costs a fifth of a second
    from openqasm3.parser import QASM3ParsingError  # noqa: PLC0415

    try:
        parsed = openqasm3.parse(program)
    except QASM3ParsingError as error:
        raise CannotDraw(f"This is no OpenQASM that can be read: {error}"[:200]) from error
    except Exception as error:
        raise CannotDraw("This is no OpenQASM that can be read.") from error
    reader = _Reader()
    for statement in parsed.statements:
        reader.take(statement)
    if not reader.wires:
        raise CannotDraw("The program declares no qubits.")
    return Picture(tuple(reader.wires), tuple(reader.operations))


class _Reader:
    def __init__(self) -> None:
        self.wires: list[str] = []
        self.operations: list[Operation] = []
        self._registers: dict[str, list[int]] = {}
        self._values: dict[str, float] = {}
        self._note = ""

    def take(self, statement: Any) -> None:
        kind = type(statement).__name__
        handler = getattr(self, f"_on_{kind}", None)
        if handler is None:
            raise _at(statement, f"{_words(kind)} is not drawn")
        handler(statement)
        if len(self.operations) > MOST_OPERATIONS:
            raise CannotDraw(f"The circuit has more than {MOST_OPERATIONS:,} operations.")

    def _ignore(self, statement: Any) -> None:
        """It changes nothing that is drawn."""

    _on_Include = _on_QuantumGateDefinition = _on_ClassicalDeclaration = _ignore  # noqa: N815
    _on_IODeclaration = _on_Pragma = _on_DelayInstruction = _on_QuantumPhase = _ignore  # noqa: N815
    _on_CalibrationGrammarDeclaration = _on_ClassicalAssignment = _ignore  # noqa: N815

    def _on_ConstantDeclaration(self, statement: Any) -> None:  # noqa: N802
        self._values[statement.identifier.name] = self._number(statement.init_expression)

    def _on_QubitDeclaration(self, statement: Any) -> None:  # noqa: N802
        size = 1 if statement.size is None else self._whole(statement.size)
        if not 0 < size <= MOST_QUBITS - len(self.wires):
            raise CannotDraw(f"The circuit has more than {MOST_QUBITS} qubits.")
        name = statement.qubit.name
        begin = len(self.wires)
        alone = statement.size is None
        self.wires += [name if alone else f"{name}[{index}]" for index in range(size)]
        self._registers[name] = list(range(begin, begin + size))

    def _on_AliasStatement(self, statement: Any) -> None:  # noqa: N802
        self._registers[statement.target.name] = self._qubits(statement.value)

    def _on_QuantumGate(self, statement: Any) -> None:  # noqa: N802
        groups = [self._qubits(qubit) for qubit in statement.qubits]
        length = max(map(len, groups))
        if any(len(group) not in {1, length} for group in groups):
            raise _at(statement, "Registers of different lengths meet in one gate, which")
        angles = ", ".join(readable(self._text(argument)) for argument in statement.arguments)
        controls, signs, suffix = self._modifiers(statement)
        for index in range(length):
            qubits = tuple(group[index if len(group) > 1 else 0] for group in groups)
            more, rest = qubits[:controls], qubits[controls:]
            if not rest:
                raise _at(statement, "A gate without a qubit")
            positive = tuple(q for q, sign in zip(more, signs, strict=True) if sign)
            negative = tuple(q for q, sign in zip(more, signs, strict=True) if not sign)
            label = f"{suffix}({angles})" if angles else suffix
            drawn = operation(statement.name.name, rest, label, positive, negative)
            self.operations.append(msgspec.structs.replace(drawn, note=self._note))

    def _modifiers(self, statement: Any) -> tuple[int, list[bool], str]:
        """How many of the qubits are controls, the sign of each, and what follows the name."""
        signs: list[bool] = []
        suffix = ""
        for modifier in statement.modifiers:
            name = modifier.modifier.name
            if name in {"ctrl", "negctrl"}:
                count = 1 if modifier.argument is None else self._whole(modifier.argument)
                signs += [name == "ctrl"] * min(count, MOST_QUBITS)
            elif name == "inv":
                suffix += "†"
            else:
                suffix += f"^{readable(self._text(modifier.argument))}"
        return len(signs), signs, suffix

    def _on_QuantumMeasurementStatement(self, statement: Any) -> None:  # noqa: N802
        for qubit in self._qubits(statement.measure.qubit):
            self.operations.append(Operation(Kind.MEASURE, (qubit,), note=self._note))

    def _on_QuantumReset(self, statement: Any) -> None:  # noqa: N802
        for qubit in self._qubits(statement.qubits):
            self.operations.append(Operation(Kind.BOX, (qubit,), "|0⟩", note=self._note))

    def _on_QuantumBarrier(self, statement: Any) -> None:  # noqa: N802
        groups = [self._qubits(qubit) for qubit in statement.qubits]
        qubits = [qubit for group in groups for qubit in group] or range(len(self.wires))
        if qubits:
            self.operations.append(Operation(Kind.BARRIER, tuple(qubits)))

    def _on_BranchingStatement(self, statement: Any) -> None:  # noqa: N802
        condition = readable(self._text(statement.condition))
        self._inside(statement.if_block, f"if {condition}")
        self._inside(statement.else_block, f"if not {condition}")

    def _on_ForInLoop(self, statement: Any) -> None:  # noqa: N802
        name = statement.identifier.name
        before = self._values.get(name)
        for value in self._range(statement.set_declaration):
            self._values[name] = value
            self._inside(statement.block, self._note)
        self._values.pop(name, None)  # a loop over nothing has set none
        if before is not None:
            self._values[name] = before

    def _inside(self, block: Any, note: str) -> None:
        before, self._note = self._note, note
        for statement in block:
            self.take(statement)
        self._note = before

    # --- expressions -------------------------------------------------------------------------

    def _qubits(self, expression: Any) -> list[int]:
        match type(expression).__name__:
            case "Identifier" if expression.name in self._registers:
                return self._registers[expression.name]
            case "IndexedIdentifier":
                return self._indexed(self._named(expression.name), expression.indices[0])
            case "IndexExpression":
                return self._indexed(self._qubits(expression.collection), expression.index)
            case "Concatenation":
                return [*self._qubits(expression.lhs), *self._qubits(expression.rhs)]
        raise _at(expression, f"The qubit {self._text(expression)} is not declared here and")

    def _named(self, identifier: Any) -> list[int]:
        return self._qubits(identifier)

    def _indexed(self, register: list[int], indices: Any) -> list[int]:
        chosen = indices.values if type(indices).__name__ == "DiscreteSet" else indices
        found: list[int] = []
        for index in chosen:
            if type(index).__name__ == "RangeDefinition":
                numbers = list(self._range(index, len(register)))
            else:
                numbers = [self._whole(index)]
            for number in numbers:
                if not -len(register) <= number < len(register):
                    raise _at(index, f"The qubit with number {number} does not exist, and")
                found.append(register[number])
        return found

    def _range(self, expression: Any, length: int = 0) -> Iterator[int]:
        if type(expression).__name__ == "DiscreteSet":
            yield from map(self._whole, expression.values)
            return
        if type(expression).__name__ != "RangeDefinition":
            raise _at(expression, "A loop over something else than whole numbers")
        start = 0 if expression.start is None else self._whole(expression.start)
        end = length - 1 if expression.end is None else self._whole(expression.end)
        step = 1 if expression.step is None else self._whole(expression.step)
        if step == 0 or abs(end - start) > MOST_OPERATIONS * abs(step):
            raise _at(expression, "A loop that long")
        yield from range(start, end + (1 if step > 0 else -1), step)

    def _whole(self, expression: Any) -> int:
        number = self._number(expression)
        if number != int(number):
            raise _at(expression, f"{number} is no whole number, so the line")
        return int(number)

    def _number(self, expression: Any) -> float:
        match type(expression).__name__:
            case "IntegerLiteral" | "FloatLiteral":
                return float(expression.value)
            case "Identifier" if expression.name in self._values:
                return self._values[expression.name]
            case "UnaryExpression" if expression.op.name == "-":
                return -self._number(expression.expression)
            case "BinaryExpression" if expression.op.name in "+-*/%":
                left, right = self._number(expression.lhs), self._number(expression.rhs)
                return _compute(expression, left, right)
        raise _at(expression, f"What {self._text(expression)} is, only a run would show: it")

    @staticmethod
    def _text(expression: Any) -> str:
        import openqasm3  # noqa: PLC0415

        return openqasm3.dumps(expression)


def _compute(expression: Any, left: float, right: float) -> float:
    operator = expression.op.name
    if operator in "/%" and not right:
        raise _at(expression, "A division by zero")
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "%":
            return left % right
    return left / right


def _at(node: Any, what: str) -> CannotDraw:
    span = getattr(node, "span", None)
    place = f"Line {span.start_line}: " if span else ""
    what = what if what.endswith("is not drawn") else f"{what} cannot be drawn"
    return CannotDraw(f"{place}{what}.")


def _words(kind: str) -> str:
    """ "WhileLoop" as "a while loop"."""
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in kind)
    return f"a{words}" if words[1] not in "aeiou" else f"an{words}"
