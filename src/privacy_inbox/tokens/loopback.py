"""Where a browser comes back to after a person has agreed: a page on this host's loopback address (RFC 8252, 7.3)."""

import secrets
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Self
from urllib.parse import parse_qsl, urlsplit

_PAGE = b"<!doctype html><title>privacy-inbox</title><p>Thank you. You may close this window.\n"


class Loopback:
    """A web page that waits for one visit. Only this host can reach it."""

    def __init__(self) -> None:
        self._server = _Server(("127.0.0.1", 0), _Visit)
        self.port: int = self._server.server_address[1]
        self.address = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()

    def wait(self, state: str, seconds: float) -> dict[str, str]:
        """What the browser brings, as soon as it shows our `state`; nothing when `seconds` are over.

        Any other visit is turned away: another page may have sent the browser here.
        """
        self._server.state = state
        end = time.monotonic() + seconds
        while not self._server.brought and (left := end - time.monotonic()) > 0:
            self._server.timeout = left
            self._server.handle_request()
        return self._server.brought


class _Server(HTTPServer):
    state = ""
    brought: dict[str, str] = {}  # noqa: RUF012 - replaced, never changed


class _Visit(BaseHTTPRequestHandler):
    server: _Server
    timeout = 5.0  # a connection that says nothing keeps nobody waiting for longer

    def do_GET(self) -> None:
        query = dict(parse_qsl(urlsplit(self.path).query))
        if not secrets.compare_digest(query.get("state", "").encode(), self.server.state.encode()):
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(_PAGE)))
        self.end_headers()
        self.wfile.write(_PAGE)
        self.server.brought = query

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """The address holds the code: nothing is logged."""
