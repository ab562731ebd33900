"""A gate before a server: it can be shut, swallow everything, or end all sessions with a last word."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from privacy_inbox.demo.servers import LOOPBACK, PATIENCE


class Gate:
    """Passes on what comes, to the server at `port` of this machine, for as long as it is open."""

    def __init__(self, port: int) -> None:
        self._target = (LOOPBACK, port)
        self._listener = socket.create_server((LOOPBACK, 0))
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._threads: list[threading.Thread] = []
        self.port: int = self._listener.getsockname()[1]
        self.connections = 0
        self.is_open = True
        self.silent = False

    def shut(self) -> None:
        """End all sessions and let nobody in."""
        self.is_open = False
        self.end_sessions()

    def open(self) -> None:
        self.is_open = True

    def end_sessions(self, last_word: bytes = b"") -> None:
        """Hang up on everybody, with a last word to each client."""
        for client, server in list(self._pairs):  # not those who come back meanwhile
            with suppress(OSError):
                client.sendall(last_word)
            for side in (client, server):
                with suppress(OSError):
                    side.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            if not self.is_open:
                client.close()
                continue
            server = socket.create_connection(self._target)
            self._pairs.append((client, server))
            self._start(self._pass_on, client, server)
            self._start(self._pass_on, server, client)

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while said := source.recv(65536):
                if not self.silent:
                    target.sendall(said)
        with suppress(OSError):
            target.shutdown(socket.SHUT_RDWR)

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def start(self) -> None:
        self._start(self._accept)

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._threads[0].join(PATIENCE)
        self.end_sessions()
        for thread in self._threads:
            thread.join(PATIENCE)
        for side in (side for pair in self._pairs for side in pair):
            side.close()


@contextmanager
def gate(port: int) -> Iterator[Gate]:
    """A gate before the server at `port`, open at first."""
    made = Gate(port)
    made.start()
    try:
        yield made
    finally:
        made.close()
