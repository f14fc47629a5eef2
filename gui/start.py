"""Open the window: one per data folder, and a plain sentence where that cannot be."""

from __future__ import annotations

import gc
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from engine import paths
from engine.errors import HilbertError, translated
from engine.vocabulary import FailureKind
from gui import theme
from gui.i18n import tr
from gui.instance import Instance
from gui.language import speak
from gui.services import Services
from gui.window import MainWindow
from gui.windows import Windows

Watch = Callable[[MainWindow], object]


def open_window(files: Sequence[str], watched: Watch | None = None) -> int:
    """Run the window until it is closed; the exit code of the program.

    ``watched`` is given the window before it comes on the screen.
    """
    # What is loaded and built until the window is there stays: looking through it for what could be
    # freed, over and over while it grows, takes a sixth of the start.
    gc.disable()
    app = _application()
    QTimer.singleShot(0, _collect_from_here)
    with _signals() as ending:
        return _open(app, files, ending, watched)


def _collect_from_here() -> None:
    gc.freeze()
    gc.enable()


def _open(app: QApplication, files: Sequence[str], ending: _Ending, watched: Watch | None) -> int:
    try:
        instance = Instance(paths.prepare(), app)
        if not instance.claim():
            if instance.call(files):
                return 0
            if not instance.take_over():
                show_fault(_already_running())
                return 1
        services = Services.start(paths.database())
    except Exception as error:  # noqa: BLE001 - whatever it is, a person is waiting for a window
        show_fault(translated(error))
        return 1
    chosen = services.preferences.load_now()
    speak(app, chosen.language)
    theme.apply(app, chosen.scheme, chosen.accent, chosen.text_size, sheet=False)
    windows = Windows(app, services)
    windows.opened.connect(ending.close)
    if watched:
        windows.opened.connect(watched)
    instance.called.connect(windows.come_forward)
    windows.open()
    windows.window.take_files(list(files))
    code = app.exec()
    services.close()
    instance.release()
    return code


class _Ending:
    """Closes the window when the system or the terminal wants that, however early it comes."""

    def __init__(self) -> None:
        self._wanted = False
        self._window: MainWindow | None = None

    def close(self, window: MainWindow) -> None:
        """Close this window when a signal comes, or at once if one has come."""
        self._window = window
        if self._wanted:
            self.wanted()

    def wanted(self) -> None:
        self._wanted = True
        if self._window:
            # In the event loop: a window closed before that would leave nothing to end it.
            QTimer.singleShot(0, self._window, self._window.close_now)


@contextmanager
def _signals() -> Iterator[_Ending]:
    """Ctrl-C in the terminal and the end of the session close the window as its button does.

    From the first moment: an exception that a signal raises within a call of Qt's ends the process.
    """
    ending = _Ending()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ending.wanted())
    # Python runs a handler between two steps of its own, and a window at rest takes none: the byte
    # that the signal writes wakes it.
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        theirs.setblocking(False)
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: ours.recv(16))
        signal.set_wakeup_fd(theirs.fileno())
        yield ending
        signal.set_wakeup_fd(-1)
        notifier.setEnabled(False)


def show_fault(error: HilbertError) -> None:
    """A dialog for a fault that leaves no window to show it in."""
    theme.apply(_application())
    print(f"{error.sentence} {error.remedy}", file=sys.stderr)  # noqa: T201 - no window, no log
    box = QMessageBox(QMessageBox.Icon.Critical, "Hilbert", error.sentence)
    box.setInformativeText(f"{error.remedy}\n\nData folder: {paths.data()}")
    if error.detail:
        box.setDetailedText(error.detail)
    box.exec()


def _application() -> QApplication:
    QApplication.setApplicationName("Hilbert")
    QApplication.setDesktopFileName("hilbert")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app


def _already_running() -> HilbertError:
    return HilbertError(
        FailureKind.ALREADY_RUNNING,
        tr("Hilbert is already running with this data folder, but does not answer."),
        tr("Close the other window, or end its process, and start again."),
    )
