"""Talk to an OpenAI-compatible server (vLLM, llama-server, llama-cpp-python's): ask, list, stop.

Promises: only the server at the address is spoken to, with no proxy and no redirect; what goes
wrong is one HilbertError with a sentence; :meth:`Server.stop` ends a wait at once, whatever is
being waited for. The key goes into one header of one request and into no error.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from engine.errors import HilbertError
from engine.remote.address import Address
from engine.vocabulary import FailureKind

if TYPE_CHECKING:
    import httpx  # takes a while to load: only who asks a server pays for it

_CONNECT, _SILENCE = 10.0, 300.0  # seconds; a long prompt is read before the first word comes
_QUICK = 5.0  # seconds, where somebody waits for no more than a list
_OK = 200
_LONGEST_LINE = 4 * 1024 * 1024


class Server:
    """One request at a time; ``quick`` ones have seconds to answer, others minutes."""

    def __init__(self, address: Address, key: str = "", quick: bool = False) -> None:
        self._address = address
        self._key = key
        self._silence = _QUICK if quick else _SILENCE
        self._socket: socket.socket | None = None
        self._stopped = False

    def stop(self) -> None:
        """End the request under way. From any thread."""
        self._stopped = True
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def models(self) -> list[dict[str, Any]]:
        """What the server says of its models; each has an ``id``. Raises HilbertError."""
        with self._faults(), self._client() as client:
            reply = client.get(f"{self._address.base}/models", extensions=self._watched())
            self._check(reply)
            found = msgspec.json.decode(reply.content)
        listed = found.get("data") if isinstance(found, dict) else None
        if not isinstance(listed, list):
            raise self._odd("its list of models has no data")
        return [model for model in listed if isinstance(model, dict) and model.get("id")]

    def chat(self, body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """The pieces of an answer as the server sends them. Raises HilbertError."""
        request = {"model": self._address.model, "stream": True, **body}
        with (
            self._faults(),
            self._client() as client,
            client.stream(
                "POST",
                f"{self._address.base}/chat/completions",
                content=msgspec.json.encode(request),
                headers={"Content-Type": "application/json"},
                extensions=self._watched(),
            ) as reply,
        ):
            if reply.status_code != _OK:
                reply.read()
            self._check(reply)
            yield from self._events(reply)

    def count(self, messages: Sequence[Mapping[str, str]]) -> int | None:
        """The tokens of a prompt, as llama-server or vLLM count them; None where neither can.

        llama-server writes the prompt out by ``/apply-template`` and cuts it by ``/tokenize``;
        vLLM's ``/tokenize`` takes messages. Both stand beside ``/v1``. Raises HilbertError.
        """
        if prompt := self._asked("apply-template", {"messages": messages}).get("prompt"):
            found = self._asked("tokenize", {"content": prompt, "add_special": True})
        else:
            found = self._asked("tokenize", {"model": self._address.model, "messages": messages})
        tokens, count = found.get("tokens"), found.get("count")
        if isinstance(count, int):
            return count
        return len(tokens) if isinstance(tokens, list) else None

    def _asked(self, name: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """What an address beside ``/v1`` answers; nothing where the server has none."""
        with self._faults(), self._client() as client:
            reply = client.post(
                f"{self._address.base.removesuffix('/v1')}/{name}",
                content=msgspec.json.encode(body),
                headers={"Content-Type": "application/json"},
                extensions=self._watched(),
            )
            if reply.status_code != _OK:
                return {}
            found = msgspec.json.decode(reply.content)
        return found if isinstance(found, dict) else {}

    def _events(self, reply: httpx.Response) -> Iterator[dict[str, Any]]:
        for line in reply.iter_lines():
            if len(line) > _LONGEST_LINE:
                raise self._odd("a line of its answer has no end")
            kind, _, data = line.partition(":")
            data = data.strip()
            if kind != "data" or data in ("", "[DONE]"):
                continue
            piece = msgspec.json.decode(data)
            if not isinstance(piece, dict):
                raise self._odd("a piece of its answer is no object")
            if error := piece.get("error"):
                raise self._refused(error)
            yield piece

    # --- what can go wrong ---

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        import httpx  # noqa: PLC0415

        try:
            yield
        except httpx.TimeoutException as error:
            raise HilbertError(
                FailureKind.NO_NETWORK,
                f"The server {self._address.host} does not answer.",
                "Check that it runs and is not overloaded, then try again.",
                type(error).__name__,
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise HilbertError(
                FailureKind.NO_NETWORK,
                f"The server {self._address.host} cannot be reached.",
                "Check the address, the network, and that the server runs.",
                f"{type(error).__name__}: {error}",
            ) from error
        except msgspec.MsgspecError as error:
            raise self._odd(str(error)) from error

    def _check(self, reply: httpx.Response) -> None:
        if reply.status_code == _OK:
            return
        match reply.status_code:
            case 401 | 403:
                raise HilbertError(
                    FailureKind.REFUSED,
                    f"The server {self._address.host} refused the API key.",
                    "Enter the key again on the Models page.",
                    str(reply.status_code),
                )
            case 404:
                raise HilbertError(
                    FailureKind.NOT_FOUND,
                    f"The server {self._address.host} has no model “{self._address.model}”, or "
                    "nothing at this address.",
                    "Check the address, which mostly ends in /v1, and the model's name.",
                    reply.text[:2000],
                )
            case 429:
                raise HilbertError(
                    FailureKind.REFUSED,
                    f"The server {self._address.host} has too much to do or the quota is used up.",
                    "Wait a moment, then try again.",
                    reply.text[:2000],
                )
        try:
            found = msgspec.json.decode(reply.content)
        except msgspec.MsgspecError:
            found = reply.text[:2000]
        raise self._refused(found.get("error", found) if isinstance(found, dict) else found)

    def _refused(self, error: Any) -> HilbertError:
        said = error.get("message") if isinstance(error, dict) else error
        text = str(said or error)[:2000]
        if "context" in text and ("length" in text or "tokens" in text):
            return HilbertError(
                FailureKind.PROMPT_TOO_LONG,
                "The conversation is longer than the model on the server can read.",
                "Begin a new conversation, or shorten the question.",
                text,
            )
        return HilbertError(
            FailureKind.REFUSED,
            f"The server {self._address.host} could not answer.",
            "See the details; the server's log may say more.",
            text,
        )

    def _odd(self, detail: str) -> HilbertError:
        return HilbertError(
            FailureKind.UNSUPPORTED,
            f"What {self._address.host} answers is not what an OpenAI-compatible server says.",
            "Check the address: it mostly ends in /v1.",
            detail,
        )

    # --- plumbing ---

    def _client(self) -> httpx.Client:
        import httpx  # noqa: PLC0415

        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        return httpx.Client(
            headers=headers,
            timeout=httpx.Timeout(self._silence, connect=min(_CONNECT, self._silence)),
            trust_env=False,
            follow_redirects=False,
        )

    def _watched(self) -> dict[str, Any]:
        """Keep hold of the socket: shutting it down is the one way to wake a thread that reads."""

        def trace(name: str, info: Mapping[str, Any]) -> None:
            if name.endswith(("connect_tcp.complete", "start_tls.complete")):
                self._socket = info["return_value"].get_extra_info("socket")
                if self._stopped:
                    self.stop()

        return {"trace": trace}
