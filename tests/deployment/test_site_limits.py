"""The site of the guide with limits so small that a test meets them."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import IncompleteRead
from urllib.parse import quote

import pytest

from tests.deployment.served import COUNT, PRODUCT, served
from tests.deployment.site import Site, needs_addresses

pytestmark = [pytest.mark.xdist_group("site limits"), needs_addresses]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site over a crowd of texts; a client has one request, and a query a second."""
    limits = ("--rate", "0.001", "--timeout", "1", "--limit", "0")
    with served(tmp_path_factory.mktemp("site"), *limits) as place:
        yield place


def test_rates_count_clients_and_not_what_they_say_of_themselves(place: Site) -> None:
    asked = [
        place.ask("/api/about", client=client, headers={"X-Forwarded-For": forged}).status
        for client, forged in [
            ("127.0.0.2", "10.0.0.1"),
            ("127.0.0.2", "10.0.0.2"),
            ("127.0.0.3", "10.0.0.2"),
            ("127.0.0.1", "10.0.0.3"),  # the address of the proxy itself
            ("127.0.0.1", "10.0.0.4"),
        ]
    ]
    assert asked == [200, 429, 200, 200, 429]


def test_a_refusal_says_when_to_come_again(place: Site) -> None:
    first, second = (place.ask("/api/about", client="127.0.0.4") for _ in range(2))
    assert (first.status, second.status) == (200, 429)
    assert second.headers.get_content_type() == "application/problem+json"
    assert 0 < int(second.headers["Retry-After"]) <= 1000


@pytest.mark.parametrize(
    ("accept", "client"),
    [("text/csv", "127.0.0.5"), ("application/json", "127.0.0.6"), ("text/csv;gzip", "127.0.0.7")],
)
def test_a_query_that_is_killed_on_the_way_is_broken_off_for_the_client_too(
    place: Site, accept: str, client: str
) -> None:
    form, _, encoding = accept.partition(";")
    headers = {"Accept": form, "Accept-Encoding": encoding or "identity"}
    with place.connected(client=client) as connection:
        connection.request("GET", f"/sparql?query={quote(PRODUCT)}", headers=headers)
        answer = connection.getresponse()
        assert (answer.status, answer.headers["Content-Encoding"]) == (200, encoding or None)
        with pytest.raises(IncompleteRead):
            answer.read()
    assert place.outcome(PRODUCT) == (200, "time-limit")


def test_a_query_that_is_killed_before_its_answer_is_an_error(place: Site) -> None:
    answer = place.ask(f"/sparql?query={quote(COUNT)}", client="127.0.0.8")
    assert (answer.status, answer.headers["Retry-After"]) == (503, "5")
    assert place.outcome(COUNT) == (503, "time-limit")
