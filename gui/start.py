"""Open the window: one per data folder, and a plain sentence where that cannot be.

What is imported here is paid for before the first picture.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from engine import paths
from gui import theme
from gui.glance import glance
from gui.i18n import tr
from gui.instance import Instance
from gui.language import speak
from gui.loading import Loading
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.errors import HilbertError
    from gui.services import Services

Watch = Callable[[MainWindow], object]
_OPENING = 5.0  # seconds after which a window that is being opened listens


def open_window(files: Sequence[str], watched: Watch | None = None) -> int:
    """Run the window until it is closed; the exit code of the program.

    ``watched`` is given the window before it comes on the screen.
    """
    app = _application()
    with _signals() as ending:
        return _open(app, files, ending, watched)


def _open(app: QApplication, files: Sequence[str], ending: _Ending, watched: Watch | None) -> int:
    try:
        instance = Instance(paths.prepare(), app)
        if not instance.claim():
            if instance.call(files):
                return 0
            if not instance.take_over():
                # It lives, but does not listen: it has just been opened, or hangs.
                return 0 if instance.call(files, _OPENING) else _refuse(_already_running())
    except Exception as error:  # noqa: BLE001 - whatever it is, a person is waiting for a window
        return _refuse(error)
    last = glance(paths.database())
    speak(app, last.language)
    theme.begin(app, last.scheme, last.accent, last.text_size)
    window = MainWindow()
    window.stand_as(last)
    theme.wear_sheet(app)
    ending.close(window)
    if watched:
        watched(window)
    window.take_files(list(files))
    loading = Loading(window, paths.database())
    loading.finished.connect(partial(_go_on, app, window, instance, ending))
    loading.failed.connect(lambda fault: app.exit(_refuse(fault)))
    window.show()
    code = app.exec()
    loading.end()
    instance.release()
    return code


def _go_on(
    app: QApplication,
    window: MainWindow,
    instance: Instance,
    ending: _Ending,
    services: Services,
) -> None:
    """The window is whole: it reads what is on disk, and hears of second starts."""
    from gui.windows import Windows  # noqa: PLC0415 - has been read by now

    windows = Windows(app, services, window)
    windows.opened.connect(ending.close)
    ending.wake()
    instance.called.connect(windows.come_forward)
    instance.listen()
    window.start()
    gc.freeze()
    gc.enable()


class _Ending:
    """Closes the window when the system or the terminal wants that, however early it comes."""

    def __init__(self) -> None:
        self._wanted = False
        self._window: MainWindow | None = None
        self._held = ExitStack()

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

    def wake(self) -> None:
        """Python runs a handler between two steps of its own, and a window at rest takes none.

        The byte that the signal writes wakes it. Before this is called the window is being filled,
        and takes many steps.
        """
        import socket  # noqa: PLC0415 - not needed for the first picture

        try:
            pair = socket.socketpair()
        except OSError:
            return  # Windows makes it of TCP, and the network may be shut: Ctrl-C waits a while
        ours, theirs = (self._held.enter_context(one) for one in pair)
        ours.setblocking(False)
        theirs.setblocking(False)
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: ours.recv(16))
        signal.set_wakeup_fd(theirs.fileno())
        self._held.callback(notifier.setEnabled, False)
        self._held.callback(signal.set_wakeup_fd, -1)

    def over(self) -> None:
        self._held.close()


@contextmanager
def _signals() -> Iterator[_Ending]:
    """Ctrl-C in the terminal and the end of the session close the window as its button does.

    From the first moment: an exception that a signal raises within a call of Qt's ends the process.
    """
    ending = _Ending()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ending.wanted())
    yield ending
    ending.over()


def _refuse(fault: Exception) -> int:
    from engine.errors import translated  # noqa: PLC0415 - nobody waits for a picture any more

    show_fault(translated(fault))
    return 1


def show_fault(error: HilbertError) -> None:
    """A dialog for a fault that leaves no window to show it in."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - as above

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # there is nothing to close in order any more
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
    return theme.application()


def _already_running() -> HilbertError:
    from engine.errors import HilbertError  # noqa: PLC0415 - as above
    from engine.vocabulary import FailureKind  # noqa: PLC0415

    return HilbertError(
        FailureKind.ALREADY_RUNNING,
        tr("Hilbert is already running with this data folder, but does not answer."),
        tr("Close the other window, or end its process, and start again."),
    )
