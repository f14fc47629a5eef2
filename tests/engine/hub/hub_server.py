"""A hub on this machine: the few addresses that huggingface_hub asks for, and ways to go wrong.

The real client talks to it over a real socket. A repository is a dict of files; ``faults`` names
what shall happen to a file: ``cut`` (the connection ends in the middle, as often as it says),
``wrong`` (other bytes than announced), ``short``, ``slow``, ``ignores ranges``.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlparse

COMMIT = "0" * 40
ANYTHING = ("", "")  # a repository and a name: what is sent for addresses of no known form


@dataclass
class Hub:
    """What the server holds and has been asked."""

    files: dict[tuple[str, str], bytes] = field(default_factory=dict)
    gated: set[str] = field(default_factory=set)
    redirects: bool = False  # files come from another address, as from the hub's storage
    cut: Counter[str] = field(default_factory=Counter)
    wrong: set[str] = field(default_factory=set)
    busy: Counter[str] = field(default_factory=Counter)
    slow: float = 0.0  # seconds between two pieces
    ignores_ranges: bool = False
    ranges: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    url: str = ""

    def put(self, repo: str, name: str, content: bytes) -> str:
        self.files[repo, name] = content
        return hashlib.sha256(content).hexdigest()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub

    def log_message(self, *args: Any) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def _answer(self, with_body: bool) -> None:
        address = urlparse(self.path)
        self.hub.asked.append(f"{self.command} {address.path}")
        self.hub.tokens.append(self.headers.get("Authorization", ""))
        parts = address.path.strip("/").split("/")
        if parts[:2] == ["api", "models"]:
            query = parse_qs(address.query)
            self._say(self._list(query) if len(parts) == 2 else self._info("/".join(parts[2:4])))
        elif parts[0] == "storage":
            self._send_file("/".join(parts[1:3]), "/".join(parts[3:]), with_body)
        elif len(parts) > 4 and parts[2] == "resolve":
            self._resolve("/".join(parts[:2]), "/".join(parts[4:]), with_body)
        elif ANYTHING in self.hub.files:
            self._send_file(*ANYTHING, with_body)
        else:
            self._refuse(404, "")

    def _list(self, query: dict[str, list[str]]) -> list[dict[str, Any]]:
        word = query.get("search", [""])[0].lower()
        repos = sorted({repo for repo, _ in self.hub.files})
        return [self._about(repo) for repo in repos if word in repo.lower()]

    def _about(self, repo: str) -> dict[str, Any]:
        return {
            "id": repo,
            "modelId": repo,
            "downloads": 1234,
            "likes": 5,
            "gated": "manual" if repo in self.hub.gated else False,
            "lastModified": "2024-07-23T10:00:00.000Z",
            "tags": ["gguf", "license:apache-2.0"],
        }

    def _info(self, repo: str) -> dict[str, Any] | None:
        files = {name: data for (of, name), data in self.hub.files.items() if of == repo}
        if not files:
            return None
        siblings = [
            {
                "rfilename": name,
                "size": len(data),
                "blobId": "b",
                "lfs": {
                    "sha256": hashlib.sha256(data).hexdigest(),
                    "size": len(data),
                    "pointerSize": 130,
                },
            }
            for name, data in files.items()
        ]
        gguf = {"total": 1_500_000_000, "architecture": "qwen2", "context_length": 32768}
        return {**self._about(repo), "sha": COMMIT, "siblings": siblings, "gguf": gguf}

    def _resolve(self, repo: str, name: str, with_body: bool) -> None:
        data = self.hub.files.get((repo, name))
        if repo in self.hub.gated:
            self._refuse(403 if self.headers.get("Authorization") else 401, "GatedRepo")
        elif not any(of == repo for of, _ in self.hub.files):
            self._refuse(404, "RepoNotFound")
        elif data is None:
            self._refuse(404, "EntryNotFound")
        elif self.hub.busy[name] > 0:
            self.hub.busy[name] -= 1
            self._refuse(503, "")
        elif self.hub.redirects:
            self.send_response(302)
            self._about_file(data)
            self.send_header("Location", f"{self.hub.url}/storage/{repo}/{name}")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._send_file(repo, name, with_body)

    def _about_file(self, data: bytes) -> None:
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("X-Linked-Size", str(len(data)))
        self.send_header("X-Linked-Etag", f'"{hashlib.sha256(data).hexdigest()}"')

    def _send_file(self, repo: str, name: str, with_body: bool) -> None:
        data = self.hub.files[repo, name]
        wanted = self.headers.get("Range", "")
        begin = 0
        if with_body:
            self.hub.ranges.append(wanted)
        if wanted and not self.hub.ignores_ranges:
            begin = int(wanted.removeprefix("bytes=").split("-")[0])
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {begin}-{len(data) - 1}/{len(data)}")
        else:
            self.send_response(200)
        self._about_file(data)
        self.send_header("Content-Length", str(len(data) - begin))
        self.end_headers()
        if with_body:
            self._send_body(name, data, begin)

    def _send_body(self, name: str, data: bytes, begin: int) -> None:
        body = bytes(reversed(data)) if name in self.hub.wrong else data
        body = body[begin:]
        if self.hub.cut[name] > 0:
            self.hub.cut[name] -= 1
            body = body[: len(body) // 2]
            self.close_connection = True
        step = 100_000
        for at in range(0, len(body), step):
            try:
                self.wfile.write(body[at : at + step])
            except OSError:
                self.close_connection = True
                return
            time.sleep(self.hub.slow)

    def _say(self, value: object) -> None:
        if value is None:
            self._refuse(404, "RepoNotFound")
            return
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _refuse(self, status: int, code: str) -> None:
        self.send_response(status)
        if code:
            self.send_header("X-Error-Code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()


class RunningHub:
    """A hub that answers while the ``with`` block runs."""

    def __enter__(self) -> Hub:
        hub = Hub()
        handler = type("Handler", (_Handler,), {"hub": hub})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        hub.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return hub

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
