"""The children as the window sees them: send a command, hear its events on the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.child import GRACE, Child, Command
from engine.remote.address import is_remote
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    ChildName,
    CountTokens,
    Generate,
    JobId,
    LoadModel,
    UploadRun,
)
from trainer.worker.start import sending_command, training_command

Listener = Callable[[AnyEvent], object]


class Client(QObject):
    """One child. Listeners are called in the window's thread, in the order of the events."""

    _heard = Signal(object, object)

    def __init__(
        self,
        name: ChildName,
        parent: QObject | None = None,
        command: Command | None = None,
    ) -> None:
        super().__init__(parent)
        self.child = Child(name, command)
        self._closed = False
        self._heard.connect(self._on_heard)

    def send(self, command: AnyCommand, listener: Listener) -> JobId:
        return self._home(command).send(command, lambda event: self._heard.emit(listener, event))

    @property
    def running(self) -> bool:
        """Whether there is a process; a command would start one."""
        return self.child.pid is not None

    @property
    def busy(self) -> bool:
        """Whether a command is under way."""
        return self.child.busy

    def stop(self) -> None:
        """End the process; the next command starts another."""
        self.child.stop()

    def cancel(self, job: JobId, grace: float | None = GRACE) -> None:
        """See :meth:`Child.cancel`."""
        self.child.cancel(job, grace)

    def close(self) -> None:
        """End the child; what it still says is heard by nobody."""
        self._closed = True
        self.child.close()

    def _home(self, _command: AnyCommand) -> Child:
        return self.child

    def _on_heard(self, listener: Listener, event: AnyEvent) -> None:
        if not self._closed:
            listener(event)


class InferenceClient(Client):
    """Models in files and on servers: to the child of the former the network is shut."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("inference", parent)
        self._servers = Child("remote")

    def cancel(self, job: JobId, grace: float | None = GRACE) -> None:
        super().cancel(job, grace)
        self._servers.cancel(job, grace)

    def close(self) -> None:
        super().close()
        self._servers.close()

    def _home(self, command: AnyCommand) -> Child:
        if isinstance(command, LoadModel | Generate | CountTokens) and is_remote(
            command.model.path
        ):
            return self._servers
        return self.child


class TrainingClient(Client):
    """The network is shut to the child that trains: what is uploaded goes by another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("training", parent, command=training_command)
        self._sender = Child("upload", sending_command())

    def cancel(self, job: JobId, grace: float | None = GRACE) -> None:
        super().cancel(job, grace)
        self._sender.cancel(job, grace)

    def close(self) -> None:
        super().close()
        self._sender.close()

    def _home(self, command: AnyCommand) -> Child:
        return self._sender if isinstance(command, UploadRun) else self.child
