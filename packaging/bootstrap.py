"""Set Hilbert up on a bare machine and start it: the one command a newcomer needs.

    python3 packaging/bootstrap.py run [arguments for hilbert]
    python3 packaging/bootstrap.py test [arguments for pytest]
    python3 packaging/bootstrap.py setup [--dev]
    python3 packaging/bootstrap.py prove [names of proofs] [--count N]

Needs Python 3.11 to 3.14 and its standard library, nothing else. Every step leaves a stamp, so a
second start goes straight to the window, and an interrupted set-up goes on where it stopped. Exit
codes: 0, 1 for a fault (with a sentence and a remedy), 130 when interrupted; else the app's own.
"""

import os
import shutil
import sys

_USAGE = "usage: python3 packaging/bootstrap.py run|test|setup|prove [arguments]"


def find_python():
    # type: () -> None
    """Go on in a Python that is new enough, or say so. Old Pythons read this: keep it plain."""
    if (3, 11) <= sys.version_info[:2] <= (3, 14):
        return
    if not os.environ.get("HILBERT_PYTHON_FOUND"):
        os.environ["HILBERT_PYTHON_FOUND"] = "1"
        for minor in (13, 12, 14, 11):
            other = shutil.which(f"python3.{minor}")
            if other and os.name != "nt":
                os.execv(other, [other, *sys.argv])
    found = f"{sys.version_info[0]}.{sys.version_info[1]}"
    sys.stderr.write(
        f"Hilbert needs Python 3.11 to 3.14; this is {found}.\n"
        + "Install one of them (Debian 12 and Ubuntu 24.04 or later bring one; on Windows: "
        + "winget install Python.Python.3.12) and run this again with it.\n"
    )
    sys.exit(1)


def main(arguments):
    # type: (list[str]) -> int
    """Run one command and give its exit code."""
    find_python()
    # Set-up writes no bytecode next to its sources.
    sys.dont_write_bytecode = True
    import setup_command  # noqa: PLC0415 - an old Python could not even read it

    if not arguments or arguments[0] not in setup_command.COMMANDS:
        sys.stderr.write(_USAGE + "\n")
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    return setup_command.guarded(arguments[0], arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
