"""The page of the explorer: its files, what they may do, and who may ask for them."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.store import LocalStore
from graph.web import create_app

Trig = Callable[[str], LocalStore]

SCRIPT = "document.title = 'built';\n" * 100
POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """What a build of the front end leaves, beside a file that is not part of it."""
    folder = tmp_path / "static"
    (folder / "assets" / "deep").mkdir(parents=True)
    (folder / ".vite").mkdir()
    for name, text in {
        "index.html": "<!doctype html><title>Built</title>",
        "mark.svg": "<svg/>",
        "assets/index-Ab3_x-9.js": SCRIPT,
        "assets/index-Cd4.css": "body { margin: 0 }",
        "assets/.hidden": "secret",
        "assets/deep/file.js": "secret",
        ".vite/license.md": "# Licences",
        "../outside.js": "secret",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def client(trig: Trig, built: Path) -> TestClient:
    return TestClient(create_app(trig(""), page=built))


@pytest.mark.parametrize(
    ("address", "media", "cache"),
    [
        ("/", "text/html; charset=utf-8", "no-cache"),
        ("/mark.svg", "image/svg+xml", "no-cache"),
        (
            "/assets/index-Ab3_x-9.js",
            "text/javascript; charset=utf-8",
            "public, max-age=31536000, immutable",
        ),
        ("/assets/index-Cd4.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
    ],
)
def test_a_file_of_the_page(client: TestClient, address: str, media: str, cache: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media
    assert answer.headers["cache-control"] == cache
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert set(answer.headers["content-security-policy"].split("; ")) == POLICY
    head = client.head(address)
    assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize(
    "address",
    [
        "/index.html",
        "/.vite/license.md",
        "/outside.js",
        "/assets",
        "/assets/",
        "/assets/absent.js",
        "/assets/deep",
        "/assets/deep/file.js",
        "/assets/.hidden",
        "/assets/%2e%2e",
        "/assets/..%2findex.html",
        "/assets/..%2f..%2foutside.js",
        "/assets/..%5cindex.html",
        "/assets/%00",
        "/assets//etc/passwd",
        "/assets/%2fetc%2fpasswd",
        f"/assets/{'a' * 5000}",
    ],
)
def test_nothing_else_is_given(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.json()["error"]) == (404, "not-found")
    assert "secret" not in answer.text


def test_a_page_that_is_not_built_says_how_to_build_it(trig: Trig, tmp_path: Path) -> None:
    client = TestClient(create_app(trig(""), page=tmp_path / "static"))
    answer = client.get("/")
    assert (answer.status_code, answer.headers["cache-control"]) == (503, "no-store")
    assert "<code>make run</code>" in answer.text
    assert "npm run build" in answer.text
    assert client.get("/assets/index.js").status_code == 404
    assert client.get("/mark.svg").status_code == 404


def test_a_long_answer_is_compressed_for_who_takes_that(client: TestClient) -> None:
    with client.stream("GET", "/assets/index-Ab3_x-9.js") as answer:
        raw = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert (gzip.decompress(raw).decode(), len(raw) < len(SCRIPT)) == (SCRIPT, True)
    plain = client.get("/assets/index-Ab3_x-9.js", headers={"accept-encoding": "identity"})
    assert ("content-encoding" in plain.headers, plain.text) == (False, SCRIPT)


def test_long_json_is_compressed_and_short_is_not(client: TestClient) -> None:
    assert client.get("/api/openapi.json").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in client.get("/api/entity/nobody").headers


def test_a_fault_is_answered_with_the_safety_headers(
    trig: Trig, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("graph.web.search.find_entities", break_down)
    client = TestClient(create_app(trig("")), raise_server_exceptions=False)
    answer, usual = client.get("/api/search?q=a"), client.get("/api/about")
    names = {"content-security-policy", "x-frame-options", "x-content-type-options"}
    assert answer.status_code == 500
    assert {name: answer.headers[name] for name in names} == {
        name: usual.headers[name] for name in names
    }


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:8000", "127.0.0.1:80", "[::1]:80", "192.168.1.7", "Graph.Example:1"],
)
def test_the_server_answers_to_its_names_and_to_numbers(trig: Trig, built: Path, host: str) -> None:
    client = TestClient(create_app(trig(""), hosts=["graph.example"], page=built))
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example:8000", "127.0.0.1.evil.example", "", "[", "a b"],
)
@pytest.mark.parametrize("address", ["/", "/api/about", "/sparql?query=ASK%7B%7D", "/nowhere"])
def test_the_server_refuses_any_other_name(trig: Trig, address: str, host: str) -> None:
    client = TestClient(create_app(trig(""), hosts=["graph.example"]))
    answer = client.get(address, headers={"host": host})
    assert answer.status_code == 421
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert {name: told[name] for name in ("error", "message", "remedy")} == {
        "error": "unknown-host",
        "message": f"This server does not answer as {host!r}.",
        "remedy": "If the name is right, start the server with --allow-host and the name.",
    }
    assert answer.headers["x-content-type-options"] == "nosniff"
