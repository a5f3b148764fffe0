"""An application behind a real server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn
from starlette.types import ASGIApp

from graph.web.serving import configuration, listen


@contextmanager
def running(app: ASGIApp) -> Iterator[int]:
    """Serve on a free port of this machine, and stop in the end."""
    with listen("127.0.0.1", 0) as listening:
        settings = configuration(app)
        settings.log_level = "critical"
        settings.configure_logging()
        server = uvicorn.Server(settings)
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()
