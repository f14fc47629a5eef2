"""Notifications of a free desktop, over D-Bus: they come also where there is no tray.

Qt shows them only beside an icon in the tray, which GNOME and bare window managers do not have, and
its D-Bus module cannot say the unsigned integer that the Desktop Notifications Specification 1.2
wants. Nothing here waits for the desktop: only for the bus to let us in, which takes about a
millisecond. No fault of the bus is more than a notification that was refused.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection
    from jeepney.low_level import Message

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_CHOSEN = "default"  # what a click on the notification itself is called
_NORMAL, _CRITICAL = 1, 2


@dataclass(frozen=True)
class Telling:
    """``chosen`` is called when the person clicks on it, ``refused`` where nobody shows it."""

    title: str
    sentence: str
    failed: bool
    chosen: Callable[[], object]
    refused: Callable[[], object]


class DesktopNotices:
    """Asks the desktop to show notifications, and hears what becomes of them until ``close``."""

    def __init__(self) -> None:
        self._bus: DBusConnection | None = None
        self._arrivals: QSocketNotifier | None = None
        self._waiting: dict[int, Telling] = {}  # by the serial of the call
        self._shown: dict[int, Telling] = {}  # by the desktop's number for it

    def tell(self, telling: Telling) -> None:
        try:
            self._send(self._bus or self._open(), telling)
        except (ImportError, OSError, KeyError, ValueError, RuntimeError):
            # No bus on this machine, or none that lets us in.
            self.close()
            telling.refused()

    def close(self) -> None:
        if self._arrivals:
            self._arrivals.setEnabled(False)
        if self._bus:
            self._bus.close()
        self._bus = self._arrivals = None
        self._waiting.clear()
        self._shown.clear()

    def _open(self) -> DBusConnection:
        from jeepney import MatchRule, message_bus  # noqa: PLC0415 - is there on Linux only
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

        bus = self._bus = open_dbus_connection("SESSION")
        bus.send(message_bus.AddMatch(MatchRule(type="signal", interface=_NAME, path=_PATH)))
        self._arrivals = QSocketNotifier(bus.sock.fileno(), QSocketNotifier.Type.Read)
        self._arrivals.activated.connect(self._on_arrivals)
        return bus

    def _send(self, bus: DBusConnection, telling: Telling) -> None:
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415 - as above

        hints = {
            "desktop-entry": ("s", "hilbert"),
            "urgency": ("y", _CRITICAL if telling.failed else _NORMAL),
        }
        # A title is plain text; in the rest, what looks like HTML is taken for it.
        body = html.escape(telling.sentence, quote=False)
        call = new_method_call(
            DBusAddress(_PATH, bus_name=_NAME, interface=_NAME),
            "Notify",
            "susssasa{sv}i",
            ("Hilbert", 0, "hilbert", telling.title, body, [_CHOSEN, ""], hints, -1),
        )
        serial = next(bus.outgoing_serial)
        self._waiting[serial] = telling
        bus.send(call, serial=serial)

    def _on_arrivals(self) -> None:
        while self._bus:
            try:
                self._receive(self._bus.receive(timeout=0))
            except TimeoutError:
                return
            except (OSError, ValueError):  # the bus has gone
                self.close()

    def _receive(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - as above

        fields = message.header.fields
        telling = self._waiting.pop(fields.get(HeaderFields.reply_serial, 0), None)
        match message.header.message_type, fields.get(HeaderFields.member):
            case MessageType.method_return, _ if telling:
                self._shown[message.body[0]] = telling
            case MessageType.error, _ if telling:
                telling.refused()
            case MessageType.signal, "ActionInvoked" if message.body[0] in self._shown:
                self._shown[message.body[0]].chosen()
