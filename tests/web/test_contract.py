"""The API keeps what its own description says, whatever the description allows to be asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis import Case, SerializationContext
from schemathesis.checks import CHECKS
from schemathesis.config import SchemathesisConfig
from starlette.testclient import TestClient

from graph.store import Limits, open_store
from graph.web import create_app


@schemathesis.serializer("application/sparql-query")
def as_text(context: SerializationContext, query: object) -> bytes:
    return str(query).encode()


STORE = open_store()
APP = create_app(STORE, limits=Limits(seconds=5))
CONFIG = SchemathesisConfig.from_dict(
    {
        "request-timeout": 60,
        "checks": {
            "negative_data_rejection": {"expected-statuses": [400, 404, 406, 409, 413, 414, 415]}
        },
    }
)
API = schemathesis.openapi.from_asgi("/api/openapi.json", APP, config=CONFIG)


@pytest.fixture(scope="module", autouse=True)
def closing() -> Iterator[None]:
    yield
    STORE.close()


@API.parametrize()
@settings(
    max_examples=15,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_address_keeps_its_description(case: Case) -> None:
    # What a name means, and whether a query parses, no schema can say.
    case.call_and_validate(excluded_checks=[CHECKS.get_one("positive_data_acceptance")])


def test_the_description_names_every_type_once() -> None:
    with TestClient(APP) as client:
        described = client.get("/api/openapi.json").json()
    assert "HTTPValidationError" not in described["components"]["schemas"]
    assert [name for name in described["components"]["schemas"] if "__" in name] == []
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            answer = operation["responses"].get("200", {}).get("content", {})
            if path.startswith("/api/") and "application/json" in answer:
                reference = answer["application/json"]["schema"]["$ref"]
                model = described["components"]["schemas"][reference.rpartition("/")[2]]
                assert "cut" in model["properties"], (path, method)
            assert operation["responses"]["default"]["content"] == {
                "application/problem+json": {"schema": {"$ref": "#/components/schemas/Failure"}}
            }


def test_the_description_covers_every_address() -> None:
    with TestClient(APP) as client:
        described = client.get("/api/openapi.json").json()
    assert sorted(described["paths"]) == [
        "/.well-known/sparql-examples",
        "/.well-known/sparql-examples/{name}",
        "/.well-known/void",
        "/api/about",
        "/api/changes",
        "/api/citations/{key}",
        "/api/communities",
        "/api/counts",
        "/api/entity/{key}",
        "/api/evidence",
        "/api/examples",
        "/api/facets",
        "/api/neighbours",
        "/api/network",
        "/api/ontology",
        "/api/paths",
        "/api/queries",
        "/api/queries/{name}",
        "/api/search",
        "/api/terms",
        "/api/timeline",
        "/data/{name}.{suffix}",
        "/fragments",
        "/id/{name}",
        "/ns",
        "/ns.{suffix}",
        "/ns/context.jsonld",
        "/page/{name}",
        "/sparql",
    ]
