"""The site as it is written in the guide: nginx before a server that runs as the unit starts it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from threading import Event
from urllib.parse import quote, quote_plus

import pytest

from graph.web.headers import SAFE_HEADERS
from tests.deployment.nginx import command
from tests.deployment.served import COUNT, PRODUCT, served
from tests.deployment.site import Site, needs_addresses

pytestmark = pytest.mark.xdist_group("site")

ASK = "/sparql?query=ASK%7B%7D"
NOT_THE_PROXY = "127.0.0.2"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site over a crowd of texts."""
    with served(tmp_path_factory.mktemp("site")) as place:
        yield place


def test_nginx_has_no_complaint(place: Site) -> None:
    check = [*command(place.configuration), "-t"]
    done = subprocess.run(check, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, re.findall(r"\[\w+\].*", done.stderr)) == (0, [])


def test_https_answers_with_the_headers_of_both(place: Site) -> None:
    answer = place.ask(ASK)
    assert (answer.status, json.loads(answer.body)["boolean"]) == (200, True)
    safe = {**SAFE_HEADERS, "Strict-Transport-Security": "max-age=31536000"}
    assert {name: answer.headers.get_all(name) for name in safe} == {
        name: [value] for name, value in safe.items()
    }


@pytest.mark.parametrize("host", ["graph.example", "evil.example"])
def test_http_leads_to_https_of_the_site(place: Site, host: str) -> None:
    answer = place.ask(ASK, port=place.plain, headers={"Host": host})
    assert (answer.status, answer.headers["Location"]) == (301, f"https://graph.example{ASK}")


def test_the_site_has_one_name(place: Site) -> None:
    answer = place.ask(ASK, headers={"Host": "evil.example"})
    assert (answer.status, json.loads(answer.body)["error"]) == (421, "unknown-host")


def test_an_answer_comes_while_it_is_found_and_its_worker_is_free_when_the_client_leaves(
    place: Site,
) -> None:
    with place.connected() as connection:
        connection.request("GET", f"/sparql?query={quote(PRODUCT)}", headers={"Accept": "text/csv"})
        part = connection.getresponse().read(1000)
    assert part.startswith(b"a,b,c,d,e,f,g,h,i\r\nhttp://e/s,http://e/p,number ")
    assert place.outcome(PRODUCT) == (200, "left")


def test_a_client_that_leaves_before_its_answer_begins_gives_its_worker_back(place: Site) -> None:
    with place.connected() as connection:
        connection.request("GET", f"/sparql?query={quote(COUNT)}")
        while b'justice_workers{state="busy"} 1.0' not in place.ask("/metrics").body:
            Event().wait(0.05)
    assert place.outcome(COUNT) == (None, "left")


@pytest.mark.parametrize("version", ["", " HTTP/1.0"])
def test_who_could_not_tell_a_part_from_the_whole_has_neither(place: Site, version: str) -> None:
    with place.connected() as connection:
        line = f"GET {ASK}{version}\r\n" + "Host: graph.example\r\n\r\n" * bool(version)
        connection.sock.sendall(line.encode())
        answer = connection.sock.makefile("rb").read()
    assert b"505 HTTP Version Not Supported" in answer
    assert b"boolean" not in answer


@pytest.mark.parametrize(
    ("length", "status", "kind"),
    [
        (30_000, 200, "application/sparql-results+json"),
        (33_000, 414, "application/problem+json"),
        (70_000, 414, "text/html"),
    ],
)
def test_an_address_may_be_long_and_not_longer(
    place: Site, length: int, status: int, kind: str
) -> None:
    answer = place.ask(ASK + "+" * length)
    assert (answer.status, answer.headers.get_content_type()) == (status, kind)


@pytest.mark.parametrize(
    ("length", "status", "kind"),
    [
        (1_000_000, 200, "application/sparql-results+json"),
        (1_000_001, 413, "application/problem+json"),
        (1_048_577, 413, "text/html"),
    ],
)
def test_a_body_may_be_large_and_not_larger(
    place: Site, length: int, status: int, kind: str
) -> None:
    headers = {"Content-Type": "application/sparql-query"}
    answer = place.ask("/sparql", body="ASK {}".ljust(length), headers=headers)
    assert (answer.status, answer.headers.get_content_type()) == (status, kind)


def test_links_that_repeat_a_long_address_pass(place: Site) -> None:
    text = '"' + "long " * 1_900 + '"'
    path = f"/fragments?object={quote_plus(text)}"
    link = f'<https://graph.example{path}&page=1>; rel="first"'
    answer = place.ask(path)
    assert (answer.status, answer.headers["Link"]) == (200, link)


def test_addresses_in_answers_name_the_site(place: Site) -> None:
    forged = {"X-Forwarded-Proto": "http", "X-Forwarded-Host": "evil.example"}
    described = place.ask("/sparql", headers={**forged, "Accept": "text/turtle"})
    assert endpoints(described.body) == ["https://graph.example/sparql"]
    page = place.ask("/fragments?page=2", headers=forged)
    assert re.findall("<([^>]*)>", page.headers["Link"]) == [
        f"https://graph.example/fragments?page={number}" for number in (1, 1, 3)
    ]
    assert place.ask("/sparql/").headers["Location"] == "https://graph.example/sparql"


@needs_addresses
@pytest.mark.parametrize(("client", "scheme"), [("127.0.0.1", "https"), (NOT_THE_PROXY, "http")])
def test_only_the_proxy_is_believed(place: Site, client: str, scheme: str) -> None:
    headers = {"X-Forwarded-Proto": "https", "Accept": "text/turtle"}
    described = place.ask("/sparql", port=place.server, client=client, headers=headers)
    assert endpoints(described.body) == [f"{scheme}://graph.example/sparql"]


@needs_addresses
@pytest.mark.parametrize(
    "path", ["/metrics", "//metrics", "/%6detrics", "/./metrics?a", "/%2fmetrics"]
)
def test_the_numbers_are_for_this_machine(place: Site, path: str) -> None:
    assert place.ask(path, client=NOT_THE_PROXY).status == 403
    assert place.ask("/metrics").status == 200
    assert place.ask("/readyz", client=NOT_THE_PROXY).status == 200


def endpoints(described: bytes) -> list[str]:
    return re.findall(r"sd:endpoint <([^>]*)>", described.decode())
