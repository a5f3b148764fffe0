"""``/api/timeline`` lists what is dated."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.web.conftest import Serve
from tests.web.tiny import ask


def test_timeline(tiny: TestClient) -> None:
    found = ask(tiny, "/api/timeline?entity=Annie")
    assert [(one["date"], one["end"], one["text"]) for one in found["timeline"]["entries"]] == [
        ("2018-06", "2018-07", "Ann Ash visited the mill from June 2018 to July 2018.")
    ]
    assert found["cut"] is None
    assert ask(tiny, "/api/timeline?first=2018-07")["timeline"]["entries"] != []
    assert ask(tiny, "/api/timeline?last=2018-05")["timeline"]["entries"] == []
    assert ask(tiny, "/api/timeline?type=jg:Law")["timeline"]["entries"] == []


def test_a_long_timeline_is_cut(serve: Serve) -> None:
    acts = "".join(
        f"ex:act{n} a jg:Commutation ; jg:grantedBy ex:a ; jg:grantedTo ex:b ;"
        f' jg:date "{n}"^^xsd:gYear .\n'
        for n in range(2001, 2006)
    )
    found = ask(serve(acts), "/api/timeline?limit=2")
    assert [one["date"] for one in found["timeline"]["entries"]] == ["2001", "2002"]
    assert found["cut"] == {"limit": "limit", "at": 2, "left_out": 3}
