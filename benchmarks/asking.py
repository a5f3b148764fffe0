"""A client of an endpoint in a process of its own, the same for ours and for others.

``python -m benchmarks.asking PORT PATH CLIENTS SECONDS ENTITIES KIND`` asks over connections that
are kept, and ends with one line of figures.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Iterator
from urllib.parse import quote

from benchmarks.figures import Figures, spread
from benchmarks.generator import entity

__all__ = ["KINDS", "ask"]

_PREFIX = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
_HEAD = "Host: 127.0.0.1\r\nAccept: application/sparql-results+json\r\n\r\n"
_BLOCK = 1 << 16


def _point(number: int) -> str:
    """Write a query for what is said of an entity."""
    return f"SELECT ?p ?o {{ <{entity(number)}> ?p ?o }}"


def _join(number: int) -> str:
    """Write a query for the names of what an entity is linked with."""
    return f"{_PREFIX} SELECT ?p ?name {{ <{entity(number)}> ?p ?o . ?o rdfs:label ?name }}"


KINDS = {"points": _point, "joins": _join}


async def ask(
    port: int, path: str, clients: int, seconds: float, entities: int, kind: str
) -> Figures:
    """Ask queries of one kind for some time.

    :param port: of the endpoint.
    :param path: of the endpoint.
    :param clients: connections, each of which asks again when it has an answer.
    :param seconds: how long.
    :param entities: how many different queries there are.
    :param kind: of :data:`KINDS`.
    :returns: ``rate`` per second, ``median`` and ``most`` of the times.
    """
    end = time.perf_counter() + seconds
    numbers = [_numbers(client, clients, entities) for client in range(clients)]
    asked = [_ask(port, path, map(KINDS[kind], each), end) for each in numbers]
    times = [one for each in await asyncio.gather(*asked) for one in each]
    return {"rate": len(times) / seconds, **spread(times)}


def _numbers(first: int, step: int, entities: int) -> Iterator[int]:
    number = first
    while True:
        yield number % entities
        number += step


async def _ask(port: int, path: str, texts: Iterator[str], end: float) -> list[float]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    times: list[float] = []
    while (began := time.perf_counter()) < end:
        line = f"GET {path}?query={quote(next(texts))} HTTP/1.1\r\n{_HEAD}"
        writer.write(line.encode())
        await _read_answer(reader)
        times.append(time.perf_counter() - began)
    writer.close()
    return times


async def _read_answer(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if not head.startswith(b"http/1.1 200"):
        raise ValueError(f"The endpoint answered {head.splitlines()[0]!r}.")
    if b"\r\ntransfer-encoding: chunked" not in head:
        length = head.partition(b"\r\ncontent-length:")[2].split(b"\r\n", 1)[0]
        await reader.readexactly(int(length))
        return
    while size := int(await reader.readuntil(b"\r\n"), 16):
        await reader.readexactly(size + 2)
    await reader.readuntil(b"\r\n")


if __name__ == "__main__":
    port, path, clients, seconds, entities, kind = sys.argv[1:]
    asking = ask(int(port), path, int(clients), float(seconds), int(entities), kind)
    print(json.dumps(asyncio.run(asking)))
