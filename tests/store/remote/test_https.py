"""Over https only who proves its name is asked; who does not is sent nothing."""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from click.testing import CliRunner, Result

from graph.cli.group import justice
from graph.store import LocalStore
from graph.store.remote.address import read_address
from graph.store.remote.handshake import handshake_error
from tests.store.remote.dialect import Dialect, speaking

Trig = Callable[[str], LocalStore]

HERE = "127.0.0.1"
ASK = "ASK { ?s ?p ?o }"
NOW = datetime.now(tz=UTC)
UNKNOWN = (
    "its certificate is of an authority that this machine does not know; if you trust it,"
    " name a file with the authority's own certificate in SSL_CERT_FILE."
)
DEMANDING = (
    r"refused a secured connection \([a-z0-9 ]+\); ask who runs it what it demands of its clients,"
    r" such as a certificate\."
)
BROKEN = r"broke off before its answer was whole; ask again, or narrow the query\."


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(autouse=True)
def trust(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust the authority alone, and have something that must not be told to everybody."""
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    monkeypatch.setenv("JUSTICE_ENDPOINT_TOKEN", "abc")


@contextmanager
def secured(
    trig: Trig, certificate: trustme.LeafCert, demanding: ssl.TLSVersion | None = None
) -> Iterator[Dialect]:
    """Serve a statement over https with a certificate; perhaps demand one of the client."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    if demanding:
        context.maximum_version = demanding
        context.verify_mode = ssl.CERT_REQUIRED
    with speaking(trig("ex:a ex:p 'x' ."), certified=context) as dialect:
        yield dialect


def run(address: str, *arguments: str) -> Result:
    return CliRunner().invoke(justice, ["--data", address, *arguments], prog_name="justice")


def sent(dialect: Dialect) -> list[tuple[str, str | None]]:
    """List the queries that a server was sent, each with what proves who asks."""
    return [(heard.query, heard.headers.get("Authorization")) for heard in dialect.heard]


def refused(address: str, why: str) -> None:
    """Hold that commands say in one sentence why they ask nothing."""
    for command in ("query", ASK), ("show", "Ann"), ("explore", "--no-open", "--port", "0"):
        result = run(address, *command)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == f"Error: The endpoint {address} {why}\n"


def test_whose_certificate_is_trusted_is_asked(trig: Trig, authority: trustme.CA) -> None:
    with secured(trig, authority.issue_cert(HERE)) as dialect:
        result = run(dialect.address, "query", ASK)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "yes\n", "")
        assert sent(dialect)[0] == (ASK, "Bearer abc")
        result = run(dialect.address, "query", "SELECT ?o { ?s ?p ?o }", "--format", "csv")
        assert (result.exit_code, result.stdout) == (0, "o\nx\n")


def test_an_unknown_authority_is_named_in_the_environment_or_not_asked(
    trig: Trig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = trustme.CA()
    with secured(trig, other.issue_cert(HERE)) as dialect:
        refused(dialect.address, f"was not asked, since {UNKNOWN}")
        assert sent(dialect) == []
        other.cert_pem.write_to_path(str(tmp_path / "other.pem"))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "other.pem"))
        assert run(dialect.address, "query", ASK).stdout == "yes\n"
        assert sent(dialect)[0] == (ASK, "Bearer abc")


@pytest.mark.parametrize(("right", "wrong"), [("localhost", HERE), (HERE, "localhost")])
def test_who_has_another_name_is_not_asked(
    trig: Trig, authority: trustme.CA, right: str, wrong: str
) -> None:
    with secured(trig, authority.issue_cert(right)) as dialect:
        address = dialect.address.replace(HERE, "{}")
        why = f"its certificate is not for {wrong}; write the name that it is for."
        refused(address.format(wrong), f"was not asked, since {why}")
        assert sent(dialect) == []
        assert run(address.format(right), "query", ASK).stdout == "yes\n"
        assert sent(dialect)[0] == (ASK, "Bearer abc")


@pytest.mark.parametrize(
    ("days", "why"),
    [
        (-2, "has expired; ask who runs it, or set this machine's clock right."),
        (2, "is not valid yet; set this machine's clock right, or ask who runs it."),
    ],
)
def test_whose_time_is_over_or_to_come_is_not_asked(
    trig: Trig, authority: trustme.CA, days: int, why: str
) -> None:
    begin = NOW + timedelta(days=days)
    certificate = authority.issue_cert(HERE, not_before=begin, not_after=begin + timedelta(days=1))
    with secured(trig, certificate) as dialect:
        refused(dialect.address, f"was not asked, since its certificate {why}")
        assert sent(dialect) == []


@pytest.mark.parametrize(
    ("newest", "told"),
    [
        (ssl.TLSVersion.TLSv1_2, DEMANDING),
        (ssl.TLSVersion.TLSv1_3, f"{DEMANDING}|{BROKEN}"),  # its server may close, and not be heard
    ],
)
def test_who_demands_a_certificate_of_clients_gets_none(
    trig: Trig, authority: trustme.CA, newest: ssl.TLSVersion, told: str
) -> None:
    with secured(trig, authority.issue_cert(HERE), demanding=newest) as dialect:
        result = run(dialect.address, "query", ASK)
        assert (result.exit_code, result.stdout, sent(dialect)) == (1, "", [])
        said = f"Error: The endpoint {re.escape(dialect.address)} ({told})\n"
        assert re.fullmatch(said, result.stderr)


def test_who_one_is_sent_on_to_is_held_to_the_same(trig: Trig, authority: trustme.CA) -> None:
    certificate, other = authority.issue_cert(HERE), trustme.CA().issue_cert(HERE)
    with secured(trig, certificate) as first, secured(trig, other) as second:
        first.manners.first = [(307, {"Location": second.address})]
        result = run(first.address, "query", ASK)
        assert (
            result.stderr
            == f"Error: The endpoint {second.address} was not asked, since {UNKNOWN}\n"
        )
        assert (len(first.heard), sent(second)) == (1, [])


def test_an_answer_that_somebody_changes_on_the_way_is_none(
    trig: Trig, authority: trustme.CA
) -> None:
    with secured(trig, authority.issue_cert(HERE)) as dialect:
        dialect.manners.lost, dialect.manners.noise = 5, b"true}" * 9
        result = run(dialect.address, "query", ASK)
        assert (result.exit_code, result.stdout) == (1, "")
        assert re.fullmatch(
            f"Error: The endpoint {re.escape(dialect.address)} {BROKEN}\n", result.stderr
        )


def test_what_else_is_wrong_is_told_in_the_words_of_openssl() -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code, error.verify_message = 23, "certificate revoked"
    assert str(handshake_error(read_address("https://e.example/"), error)) == (
        "The endpoint https://e.example/ was not asked, since its certificate cannot be trusted"
        " (certificate revoked); ask who runs it."
    )
