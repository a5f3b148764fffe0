"""Credentials go to the host they are for, and are seen nowhere."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.errors import GraphError, StoreError
from graph.sparql import Truth
from graph.store import LocalStore, open_store
from graph.store.remote.address import Address, read_address
from graph.store.remote.credentials import find_credentials
from graph.store.remote.store import RemoteStore
from tests.store.remote.dialect import Dialect, Manners, speaking

Trig = Callable[[str], LocalStore]

ASK = "ASK { ?s ?p ?o }"
HERE = Address("http", "localhost", 80, "/")
BASIC = "Basic YW5uOnNlY3JldA=="  # ann:secret


@pytest.fixture
def dialect(trig: Trig) -> Iterator[Dialect]:
    with speaking(trig("ex:a ex:p 'x' ."), Manners()) as dialect:
        yield dialect


def sent(dialect: Dialect) -> list[str | None]:
    return [heard.headers.get("Authorization") for heard in dialect.heard]


def test_nobody_is_named_unless_it_is_asked_for(dialect: Dialect) -> None:
    RemoteStore(dialect.address).query(ASK)
    assert sent(dialect) == [None]


@pytest.mark.parametrize(
    ("variables", "header"),
    [
        ({"TOKEN": "abc"}, "Bearer abc"),
        ({"USER": "ann", "PASSWORD": "secret"}, BASIC),
        ({"TOKEN": "abc", "HOST": "127.0.0.1"}, "Bearer abc"),
        ({"TOKEN": "abc", "HOST": "example.org"}, None),
    ],
)
def test_they_come_from_the_environment(
    dialect: Dialect,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    header: str | None,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(f"JUSTICE_ENDPOINT_{name}", value)
    RemoteStore(dialect.address).query(ASK)
    assert sent(dialect) == [header]


def test_they_come_from_the_netrc_file_for_the_named_host_only(
    dialect: Dialect, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "netrc"
    monkeypatch.setenv("NETRC", str(file))
    file.write_text("default login ann password secret\n", encoding="utf-8")
    RemoteStore(dialect.address).query(ASK)
    file.write_text("machine 127.0.0.1 login ann password secret\n", encoding="utf-8")
    RemoteStore(dialect.address).query(ASK)
    assert sent(dialect) == [None, BASIC]
    file.write_text("machine", encoding="utf-8")
    with pytest.raises(StoreError, match=r"netrc file cannot be used \(line 1\)"):
        RemoteStore(dialect.address)


def test_they_come_from_the_address(dialect: Dialect) -> None:
    store = RemoteStore(dialect.address.replace("//", "//ann:secret@"))
    assert store.query(ASK) == Truth(True)
    assert sent(dialect) == [BASIC]


def test_no_redirect_takes_them_to_another_host(
    dialect: Dialect, trig: Trig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUSTICE_ENDPOINT_TOKEN", "abc")
    with speaking(trig("ex:a ex:p 'x' .")) as other:
        dialect.manners.first = [(307, {"Location": other.address})]
        RemoteStore(dialect.address).query(ASK)
        assert (sent(dialect), sent(other)) == (["Bearer abc"], [None])
    dialect.manners.first = [(307, {"Location": "/other"})]
    RemoteStore(dialect.address).query(ASK)
    assert sent(dialect) == ["Bearer abc"] * 3


def test_they_stand_in_no_name_error_or_log(
    dialect: Dialect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    address = dialect.address.replace("//", "//ann:secret@") + "?key=secret"
    store = open_store(address)
    assert (store.name, "secret" in repr(store)) == (dialect.address, False)
    list(store.quads())
    dialect.manners.first = [(500, {"Content-Type": "text/html"}), (400, {})]
    dialect.manners.media = "text/html; secret"
    for _ in range(3):
        with pytest.raises(GraphError) as caught:
            store.query(ASK)
        assert "secret" not in str(caught.value)
    assert "secret" not in caplog.text


def test_what_an_endpoint_says_of_them_is_hidden() -> None:
    credentials = find_credentials(read_address("http://ann:secret@localhost/"), {})
    said = credentials.hidden_in(f"no {BASIC} of ann:secret")
    assert said == "no Basic … of ann:…"
    assert "secret" not in repr(credentials)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://example.org/sparql", True),
        ("https://example.org/sparql", False),
        ("http://127.0.0.1/sparql", False),
        ("http://[::1]/sparql", False),
        ("http://localhost/sparql", False),
    ],
)
def test_it_is_said_that_others_can_read_them(
    address: str, told: bool, caplog: pytest.LogCaptureFixture
) -> None:
    find_credentials(read_address(address), {"JUSTICE_ENDPOINT_TOKEN": "abc"})
    messages = [record.message for record in caplog.records]
    expected = (
        "The credentials for example.org go over http, where others can read them; use https."
    )
    assert messages == ([expected] if told else [])


def test_a_token_of_two_lines_is_refused() -> None:
    with pytest.raises(StoreError, match="JUSTICE_ENDPOINT_TOKEN holds signs"):
        find_credentials(HERE, {"JUSTICE_ENDPOINT_TOKEN": "a\r\nHost: b"})
