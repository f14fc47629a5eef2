"""A server that answers as its question says, for what a real one does not do on demand.

``python remote_server.py``: prints its port. "hang": nothing comes; "drip": words without end;
"refuse": status 401; "odd": no JSON; "think": thoughts apart; anything else is said back.
"""

from __future__ import annotations

import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self._reply(200, json.dumps({"data": [{"id": "echo", "max_model_len": 2048}]}).encode())

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not self.path.endswith("/chat/completions"):
            self._count(body)
            return
        question = body["messages"][-1]["content"]
        match question:
            case "hang":
                time.sleep(60)
            case "refuse":
                self._reply(401, b"{}")
            case "odd":
                self._begin()
                self.wfile.write(b"data: <html>\n\n")
            case "drip":
                self._begin()
                while True:
                    self._piece({"content": "drip "})
                    time.sleep(0.01)
            case "think":
                self._begin()
                self._piece({"reasoning_content": "Hm."})
                self._piece({"content": "Yes."})
            case _:
                self._begin()
                key = self.headers.get("Authorization", "no key")
                self._piece({"content": f"{question} ({key})"})

    def _count(self, body: dict[str, Any]) -> None:
        """As llama-server and vLLM do below a folder of their name; elsewhere there is nothing."""
        match self.path.strip("/").split("/"):
            case ["llama", "apply-template"]:
                prompt = "mark " * 10 + body["messages"][-1]["content"]
                self._reply(200, json.dumps({"prompt": prompt}).encode())
            case ["llama", "tokenize"]:
                self._reply(200, json.dumps({"tokens": body["content"].split()}).encode())
            case ["vllm", "tokenize"]:
                count = 100 + len(body["messages"][-1]["content"].split())
                self._reply(200, json.dumps({"count": count, "max_model_len": 2048}).encode())
            case _:
                self._reply(404, b"{}")

    def _begin(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()

    def _piece(self, delta: dict[str, Any]) -> None:
        data = json.dumps({"choices": [{"delta": delta, "index": 0}]})
        self.wfile.write(f"data: {data}\n\n".encode())

    def _reply(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_arguments: object) -> None:
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()
