from __future__ import annotations

import pytest

from graph.errors import InputError, StoreError
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


def test_a_redirect_may_be_relative_and_lead_to_https() -> None:
    assert str(read_address("http://a.example/x/y?z").at("../s")) == "http://a.example/s"
    assert str(read_address("http://a.example/").at("https://b.example")) == "https://b.example/"


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("http://a.example/", r"from https to http \(a\.example\), where others can read"),
        ("mailto:ann@a.example", "to what is no address"),
        ("//[", "to what is no address"),
    ],
)
def test_a_redirect_leads_to_nothing_worse(target: str, message: str) -> None:
    with pytest.raises(StoreError, match=message):
        read_address("https://a.example/").at(target)
