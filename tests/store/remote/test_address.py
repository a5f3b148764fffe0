from __future__ import annotations

import pytest

from graph.errors import InputError
from graph.store.remote.address import read_address


@pytest.mark.parametrize(
    ("text", "shown", "server"),
    [
        ("http://localhost:7878/query", "http://localhost:7878/query", "localhost:7878"),
        ("HTTPS://Example.org", "https://example.org/", "example.org"),
        ("https://example.org:443/a b?x=1#y", "https://example.org/a%20b", "example.org"),
        ("http://u:p@[::1]:80/s", "http://[::1]/s", "[::1]"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/", "xn--bcher-kva.example"),
    ],
)
def test_an_address_is_shown_without_what_is_secret(text: str, shown: str, server: str) -> None:
    address = read_address(text)
    assert (str(address), address.server) == (shown, server)


@pytest.mark.parametrize(
    "text",
    ["http://", "http://:80/", "http://a:0x/", "http://a:99999/", "ftp://a/", "http://[::1/"],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="no address of an endpoint"):
        read_address(text)


def test_a_redirect_may_be_relative() -> None:
    assert str(read_address("https://a.example/x/y?z").at("../s")) == "https://a.example/s"
