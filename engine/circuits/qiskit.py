"""A Qiskit circuit as a picture, as far as it can be read without running anything.

Python is only parsed. Read are calls of gates on variables that were made by ``QuantumCircuit(n)``,
with whole numbers for qubits, in plain order or in ``for`` loops over ``range``. Whatever else
touches the circuit is refused with a sentence that names its line: a drawing that leaves out a gate
would be worse than none.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.circuits.gates import (
    MOST_OPERATIONS,
    MOST_QUBITS,
    CannotDraw,
    operation,
    readable,
)
from engine.circuits.picture import Kind, Operation, Picture

_ANGLES = {
    "rx": 1, "ry": 1, "rz": 1, "p": 1, "u1": 1, "crx": 1, "cry": 1, "crz": 1, "cp": 1, "rxx": 1,
    "ryy": 1, "rzz": 1, "rzx": 1, "u": 3, "u2": 2, "u3": 3, "r": 2,
}  # fmt: skip
_QUBITS = {
    **dict.fromkeys(("h", "x", "y", "z", "s", "sdg", "t", "tdg", "sx", "sxdg", "id"), 1),
    **dict.fromkeys(("rx", "ry", "rz", "p", "u", "u1", "u2", "u3", "r"), 1),
    **dict.fromkeys(("cx", "cnot", "cy", "cz", "ch", "cs", "csx", "cp", "crx", "cry", "crz"), 2),
    **dict.fromkeys(("swap", "iswap", "ecr", "rxx", "ryy", "rzz", "rzx"), 2),
    **dict.fromkeys(("ccx", "toffoli", "ccz", "cswap", "fredkin"), 3),
}
_READERS = {
    "run", "transpile", "execute", "print", "display", "Statevector", "from_instruction",
    "circuit_drawer", "Operator", "from_circuit", "len",
}  # fmt: skip
_HARMLESS = {"draw", "depth", "size", "count_ops", "copy", "width", "decompose", "num_qubits"}


def mentions_circuit(program: str) -> bool:
    return "QuantumCircuit(" in program


def read(program: str) -> Picture:
    """The last circuit of the program. Raises CannotDraw."""
    try:
        parsed = ast.parse(program)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise CannotDraw("This is no Python that can be read.") from error
    reader = _Reader()
    reader.take_all(parsed.body)
    if not reader.circuits:
        raise CannotDraw("No circuit is made here by QuantumCircuit(n) with a number of qubits.")
    name, (qubits, operations) = list(reader.circuits.items())[-1]
    del name
    return Picture(tuple(f"q{number}" for number in range(qubits)), tuple(operations))


class _Reader:
    def __init__(self) -> None:
        self.circuits: dict[str, tuple[int, list[Operation]]] = {}
        self._values: dict[str, int] = {}

    def take_all(self, body: list[ast.stmt]) -> None:
        for statement in body:
            self._take(statement)

    def _take(self, statement: ast.stmt) -> None:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call) if _makes(call):
                self._make(name, call)
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=int(value))):
                self._values[name] = value
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name))) as call) if (
                name in self.circuits
            ):
                self._call(name, call)
            case ast.For(target=ast.Name(id=name), orelse=[]) if self._touches(statement):
                for value in self._range(statement):
                    self._values[name] = value
                    self.take_all(statement.body)
            case ast.Assign() | ast.Expr() if self._only_reads(statement):
                pass
            case _ if self._touches(statement):
                raise _at(statement, "What this line does to the circuit")

    def _make(self, name: str, call: ast.Call) -> None:
        if not call.args or call.keywords:
            raise _at(call, "A circuit without a plain number of qubits")
        count = self._number(call.args[0])
        if not 0 < count <= MOST_QUBITS:
            raise CannotDraw(f"The circuit has more than {MOST_QUBITS} qubits.")
        self.circuits.pop(name, None)
        self.circuits[name] = (count, [])

    def _touches(self, statement: ast.AST) -> bool:
        return any(
            isinstance(node, ast.Name) and node.id in self.circuits for node in ast.walk(statement)
        )

    def _only_reads(self, statement: ast.AST) -> bool:
        """Whether circuits are but looked at, by methods and functions known to change none."""
        seen = sum(
            isinstance(node, ast.Name) and node.id in self.circuits for node in ast.walk(statement)
        )
        harmless = 0
        for node in ast.walk(statement):
            match node:
                case ast.Attribute(value=ast.Name(id=name), attr=attr) if attr in _HARMLESS:
                    harmless += name in self.circuits
                case ast.Call(
                    func=ast.Name(id=function) | ast.Attribute(attr=function), args=arguments
                ) if function in _READERS:
                    harmless += sum(
                        isinstance(one, ast.Name) and one.id in self.circuits for one in arguments
                    )
        return seen == harmless

    def _call(self, name: str, call: ast.Call) -> None:
        assert isinstance(call.func, ast.Attribute)
        count, operations = self.circuits[name]
        operations += self._operations(call.func.attr, call, count)
        if len(operations) > MOST_OPERATIONS:
            raise CannotDraw(f"The circuit has more than {MOST_OPERATIONS:,} operations.")

    def _operations(self, gate: str, call: ast.Call, count: int) -> Iterator[Operation]:
        everything = range(count)
        match gate:
            case "barrier":
                wires = [q for arg in call.args for q in self._qubits(arg, count)]
                yield Operation(Kind.BARRIER, tuple(wires or everything))
            case "measure_all":
                yield Operation(Kind.BARRIER, tuple(everything))
                yield from (Operation(Kind.MEASURE, (qubit,)) for qubit in everything)
            case "measure" if call.args:
                for qubit in self._qubits(call.args[0], count):
                    yield Operation(Kind.MEASURE, (qubit,))
            case "reset" if call.args:
                for qubit in self._qubits(call.args[0], count):
                    yield Operation(Kind.BOX, (qubit,), "|0⟩")
            case _ if gate in _QUBITS and not call.keywords:
                yield from self._gate(gate, call, count)
            case _ if gate in _HARMLESS:
                return
            case _:
                raise _at(call, f"What {gate}() does to the circuit")

    def _gate(self, gate: str, call: ast.Call, count: int) -> Iterator[Operation]:
        angles = _ANGLES.get(gate, 0)
        if len(call.args) != angles + _QUBITS[gate]:
            raise _at(call, f"{gate}() with this number of arguments")
        text = ", ".join(readable(ast.unparse(argument)) for argument in call.args[:angles])
        groups = [self._qubits(argument, count) for argument in call.args[angles:]]
        length = max(map(len, groups))
        if any(len(group) not in {1, length} for group in groups):
            raise _at(call, "Lists of different lengths in one gate")
        for index in range(length):
            qubits = tuple(group[index if len(group) > 1 else 0] for group in groups)
            yield operation(gate, qubits, f"({text})" if text else "")

    # --- values ------------------------------------------------------------------------------

    def _qubits(self, node: ast.expr, count: int) -> list[int]:
        match node:
            case ast.List(elts=parts) | ast.Tuple(elts=parts):
                numbers = [self._number(part) for part in parts]
            case ast.Call(func=ast.Name(id="range"), args=arguments):
                numbers = list(self._limited(node, [self._number(one) for one in arguments]))
            case _:
                numbers = [self._number(node)]
        if not numbers or not all(-count <= number < count for number in numbers):
            raise _at(node, "A qubit that the circuit does not have")
        return [number % count for number in numbers]

    def _range(self, loop: ast.For) -> Iterator[int]:
        match loop.iter:
            case ast.Call(func=ast.Name(id="range"), args=arguments, keywords=[]):
                return self._limited(loop, [self._number(one) for one in arguments])
        raise _at(loop, "A loop over something else than range()")

    @staticmethod
    def _limited(node: ast.AST, arguments: list[int]) -> Iterator[int]:
        try:
            numbers = range(*arguments)
        except (TypeError, ValueError) as error:
            raise _at(node, "This range()") from error
        if len(numbers) > MOST_OPERATIONS:
            raise _at(node, "A loop that long")
        return iter(numbers)

    def _number(self, node: ast.expr) -> int:
        match node:
            case ast.Constant(value=int(value)) if not isinstance(value, bool):
                return value
            case ast.Name(id=name) if name in self._values:
                return self._values[name]
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self._number(operand)
            case ast.BinOp(left=left, op=op, right=right):
                return _compute(node, self._number(left), op, self._number(right))
        raise _at(node, f"What {ast.unparse(node)[:40]} is, only a run would show: it")


def _compute(node: ast.AST, left: int, op: ast.operator, right: int) -> int:
    match op:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case ast.FloorDiv() if right:
            return left // right
        case ast.Mod() if right:
            return left % right
    raise _at(node, "This computation")


def _makes(call: ast.Call) -> bool:
    match call.func:
        case ast.Name(id="QuantumCircuit") | ast.Attribute(attr="QuantumCircuit"):
            return True
    return False


def _at(node: ast.AST, what: str) -> CannotDraw:
    line = getattr(node, "lineno", 0)
    return CannotDraw(f"Line {line}: {what} cannot be drawn; Hilbert does not run code.")
