"""An nginx with the configuration of the guide."""

from __future__ import annotations

import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.ensure_nginx import found
from tests.deployment.guide import blocks
from tests.deployment.processes import running
from tests.deployment.site import HERE, NAME, PATIENCE, reached

_TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@dataclass(frozen=True, slots=True)
class Nginx:
    """What it was told.

    :param secure: the port of https.
    :param plain: the port of http.
    :param trust: knows the certificate.
    :param configuration: the file.
    """

    secure: int
    plain: int
    trust: ssl.SSLContext
    configuration: Path


def command(configuration: Path) -> list[str]:
    """Write how nginx is started, if there is one."""
    program = found()
    if program is None:
        pytest.skip("nginx is not on this machine; `make nginx` unpacks one on Debian")
    return [program, "-p", str(configuration.parent), "-c", str(configuration)]


@contextmanager
def nginx(folder: Path, server: int) -> Iterator[Nginx]:
    """Run it before a server, until the end of the context.

    :param folder: takes its files.
    :param server: the server's port.
    """
    secure, plain = _free()
    told = Nginx(secure, plain, _certified(folder), folder / "nginx.conf")
    told.configuration.write_text(_configuration(folder, secure, plain, server), encoding="utf-8")
    with running(command(told.configuration)) as process:
        until = time.monotonic() + PATIENCE
        while not _listens(secure):
            assert process.poll() is None, "nginx did not start."
            assert time.monotonic() < until, "nginx does not listen."
        yield told


def _configuration(folder: Path, secure: int, plain: int, server: int) -> str:
    """Put the blocks of the guide at ports and places of this machine."""
    (servers,) = blocks("nginx")
    for written, here in {
        "listen 443 ssl;": f"listen {HERE}:{secure} ssl;",
        "listen 80;": f"listen {HERE}:{plain};",
        "listen [::]:443 ssl;": "",
        "listen [::]:80;": "",
        "/etc/ssl/": f"{folder}/",
        "127.0.0.1:8000": f"{HERE}:{server}",
    }.items():
        assert written in servers
        servers = servers.replace(written, here)
    paths = "".join(f"{name}_temp_path {folder}/{name};\n" for name in _TEMPORARY)
    main = f"daemon off;\nmaster_process off;\npid {folder}/nginx.pid;\nerror_log stderr;\n"
    return f"{main}events {{}}\nhttp {{\naccess_log off;\n{paths}{servers}}}\n"


def _certified(folder: Path) -> ssl.SSLContext:
    """Write a certificate and its key where the configuration has them, and trust it."""
    certificate = folder / f"{NAME}.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
         "-keyout", str(folder / f"{NAME}.key"), "-out", str(certificate)],
        check=True, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    return ssl.create_default_context(cafile=certificate)


def _free() -> tuple[int, int]:
    """Find two ports that nobody uses."""
    with socket.create_server((HERE, 0)) as one, socket.create_server((HERE, 0)) as other:
        return one.getsockname()[1], other.getsockname()[1]


def _listens(port: int) -> bool:
    try:
        reached(port).close()
    except ConnectionRefusedError:
        return False
    return True
