"""A version that is announced on a server of this machine, signed with a key of the test's own."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import sign

from engine.updates.manifest import Manifest
from engine.vocabulary import Form, UpdateFile

NAME = "hilbert-9.1-x86_64.run"


@dataclass
class Site:
    """What lies on the server. ``slow`` seconds between two pieces; ``cut`` bytes, then it ends."""

    files: dict[str, bytes] = field(default_factory=dict)
    ranges: list[str] = field(default_factory=list)
    slow: float = 0.0
    cut: int = 0
    address: str = ""


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def log_message(self, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        content = self.site.files.get(self.path.lstrip("/"))
        if content is None:
            self.send_error(404)
            return
        asked = self.headers.get("Range", "")
        begin = int(asked.removeprefix("bytes=").rstrip("-")) if asked else 0
        self.site.ranges.append(asked)
        self.send_response(206 if asked else 200)
        self.send_header("Content-Length", str(len(content) - begin))
        self.end_headers()
        end = self.site.cut or len(content)
        for at in range(begin, end, 2**14):
            self.wfile.write(content[at : min(at + 2**14, end)])
            time.sleep(self.site.slow)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    handler = type("Handler", (_Handler,), {"site": made})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        made.address = f"http://127.0.0.1:{server.server_port}/update.json"
        yield made
        server.shutdown()
        thread.join()


@dataclass(frozen=True)
class Publisher:
    """Signs as packaging/sign.py does."""

    private: str
    public: str

    @classmethod
    def new(cls, folder: Path) -> Publisher:
        path = folder / "key"
        public = sign.new_key(path)
        return cls(path.read_text(encoding="ascii").strip(), public)

    def announce(self, content: bytes, version: str = "9.1", expires: str = "2999-01-01") -> bytes:
        digest = hashlib.sha256(content).hexdigest()
        file = UpdateFile(Form.PORTABLE, NAME, len(content), digest)
        return sign.sign(Manifest(version, expires, "Better.", (file,)), self.private)


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher.new(tmp_path)


@pytest.fixture
def known(publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The publisher is trusted, in this process; others are told of the file."""
    known = tmp_path / "updates.toml"
    known.write_text(f'keys = ["{publisher.public}"]\n', encoding="utf-8")
    monkeypatch.setattr("engine.updates.manifest._KNOWN", known)
    return known
