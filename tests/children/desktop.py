"""A desktop that shows notifications: prints title, text and urgency, and clicks on each."""

from __future__ import annotations

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

_NAME = "org.freedesktop.Notifications"
_HERE = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)

with open_dbus_connection("SESSION") as bus:
    bus.send_and_get_reply(message_bus.RequestName(_NAME))
    print("ready", flush=True)
    while True:
        call = bus.receive()
        if (
            call.header.message_type is MessageType.method_call
            and call.header.fields[HeaderFields.member] == "Notify"
        ):
            _app, _replaces, _icon, title, text, actions, hints, _timeout = call.body
            print(title, text, hints["urgency"][1], sep=" | ", flush=True)
            bus.send(new_method_return(call, "u", (7,)))
            bus.send(new_signal(_HERE, "ActionInvoked", "us", (7, actions[0])))
