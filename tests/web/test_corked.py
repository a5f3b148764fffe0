"""What is written at once leaves at once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from graph.web.corked import CorkedTransport
from tests.tasks import finished


class Wire(asyncio.Transport):
    """Notes what is sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[bytes | str] = []

    def write(self, data: Any) -> None:
        self.sent.append(bytes(data))

    def close(self) -> None:
        self.sent.append("closed")

    def abort(self) -> None:
        self.sent.append("aborted")

    def get_write_buffer_size(self) -> int:
        return 0


async def written(*parts: bytes, end: str = "") -> list[bytes | str]:
    wire = Wire()
    corked = CorkedTransport(wire)
    corked.writelines(parts)
    if end:
        getattr(corked, end)()
    await asyncio.sleep(0)
    assert corked.get_write_buffer_size() == 0
    return wire.sent


@pytest.mark.parametrize(
    ("parts", "end", "sent"),
    [
        ((b"head", b"body"), "", [b"headbody"]),
        ((), "", []),
        ((b"head", b"body"), "close", [b"headbody", "closed"]),
        ((b"head", b"body"), "abort", ["aborted"]),
        ((b"x" * 65_536, b"y"), "", [b"x" * 65_536, b"y"]),
    ],
)
def test_parts_are_sent_together(parts: tuple[bytes, ...], end: str, sent: list[object]) -> None:
    assert finished(written(*parts, end=end)) == sent


def test_what_is_written_later_leaves_later() -> None:
    async def twice() -> list[bytes | str]:
        wire = Wire()
        corked = CorkedTransport(wire)
        corked.write(b"one")
        await asyncio.sleep(0)
        corked.write(b"two")
        await asyncio.sleep(0)
        return wire.sent

    assert finished(twice()) == [b"one", b"two"]
