"""A hub on the loopback: as much of its interface as an upload uses, keeping what it was sent."""

from __future__ import annotations

import base64
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "hf_test"


class Hub(ThreadingHTTPServer):
    """``stored`` are the files by name; ``created`` what was asked for with each repository."""

    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        self.stored: dict[str, bytes] = {}
        self.blobs: dict[str, bytes] = {}
        self.created: list[dict[str, Any]] = []
        self.tokens: set[str] = set()
        self._thread = threading.Thread(target=self.serve_forever)

    def __enter__(self) -> Hub:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()


class _Answers(BaseHTTPRequestHandler):
    server: Hub

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        self.server.tokens.add(token)
        if token != TOKEN:
            self._say({"error": "Invalid credentials"}, 401)
        elif self.path == "/api/repos/create":
            asked = json.loads(body)
            self.server.created.append(asked)
            owner = asked.get("organization", "ada")
            self._say({"url": f"{self.server.address}/{owner}/{asked['name']}"})
        elif self.path == "/api/validate-yaml":
            self._say({"errors": [], "warnings": []})
        elif self.path.endswith("/preupload/main"):
            files = json.loads(body)["files"]
            self._say({"files": [_mode(file["path"]) for file in files]})
        elif self.path.endswith("/objects/batch"):
            self._say({"transfer": "basic", "objects": self._places(json.loads(body))})
        elif "/commit/main" in self.path:
            self._commit([json.loads(line) for line in body.splitlines() if line.strip()])
            address = f"{self.server.address}/ada/tutor/commit/1"
            self._say({"commitUrl": address, "commitOid": "1" * 40, "hookOutput": ""})
        else:
            self._say({"error": self.path}, 404)

    def do_PUT(self) -> None:
        oid = self.path.rpartition("/")[2]
        self.server.blobs[oid] = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self._say({})

    def _places(self, asked: dict[str, Any]) -> list[dict[str, Any]]:
        return [
            {**one, "actions": {"upload": {"href": f"{self.server.address}/blobs/{one['oid']}"}}}
            for one in asked["objects"]
        ]

    def _commit(self, lines: list[dict[str, Any]]) -> None:
        for line in lines:
            value = line["value"]
            if line["key"] == "file":
                self.server.stored[value["path"]] = base64.b64decode(value["content"])
            elif line["key"] == "lfsFile":
                self.server.stored[value["path"]] = self.server.blobs[value["oid"]]

    def _say(self, value: dict[str, Any], status: int = 200) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _mode(path: str) -> dict[str, Any]:
    large = path.endswith(".gguf")
    return {"path": path, "uploadMode": "lfs" if large else "regular", "shouldIgnore": False}
