from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.store.question import make_question

PREFIXES = {
    prefix: f"http://e/{number}/" for number, prefix in enumerate(["", "a", "b", "a.b", "a-b", "é"])
}


@pytest.mark.parametrize("name", [":x", "a:x", "a.b:x", "a-b:x", "é:x", "a:b:x", "a:"])
@pytest.mark.parametrize(
    "text", ["ASK {{ {} <a:p> 1 }}", "ASK {{ ?s a {}#{{\n }}", "ASK{{<a:s>{} 1}}"]
)
def test_the_engine_is_told_each_prefix_that_a_query_uses(text: str, name: str) -> None:
    question = make_question(text.format(name), None, PREFIXES, False)
    assert isinstance(question.ask(ox.Store()), ox.QueryBoolean)


def test_the_engine_is_told_no_other_prefix() -> None:
    question = make_question("ASK { ?s a:b ?o } # a.b", None, PREFIXES, False)
    assert question._used_prefixes() == {"": "http://e/0/", "a": "http://e/1/"}
