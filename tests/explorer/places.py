"""Where readers are: a state of every view over the packaged graph, with something in it."""

from __future__ import annotations

__all__ = ["FOUR", "LINK", "PLACES"]

FOUR = "n=id:alice-marie-johnson~id:kim-kardashian~id:donald-trump~id:first-step-act"
"""Four entities with nine links between them, some disputed, some undated."""

LINK = "link=id:kim-kardashian~id:first-step-act~jg:creditedWithPassage"
"""A link that is disputed."""

_QUERY = "query=SELECT%20?s%20?o%20{%20?s%20jg:visited%20?o%20}"

PLACES = {
    "start": "#",
    "entity": "#v=1&view=entity&entity=id:alice-marie-johnson",
    "empty graph": "#v=1&view=graph",
    "graph": f"#v=1&view=graph&{FOUR}",
    "whole graph": "#v=1&view=graph&whole=1",
    "evidence": f"#v=1&view=graph&{FOUR}&{LINK}",
    "selected": f"#v=1&view=graph&{FOUR}&selected=id:donald-trump",
    "table": f"#v=1&view=table&{FOUR}",
    "table of entities": f"#v=1&view=table&{FOUR}&rows=nodes&sort=-label",
    "empty table": "#v=1&view=table",
    "timeline": f"#v=1&view=timeline&{FOUR}&as-of=2018-12",
    "empty timeline": "#v=1&view=timeline",
    "nothing to connect": "#v=1&view=connect",
    "connect": "#v=1&view=connect&end=id:kim-kardashian~id:first-step-act",
    "query": "#v=1&view=query",
    "result": f"#v=1&view=query&{_QUERY}",
    "named query": "#v=1&view=query&name=clemency",
    "chart": "#v=1&view=query&name=governors-clemency&shown=chart",
    "ontology": "#v=1&view=ontology",
    "term": "#v=1&view=ontology&term=jg:Person",
    "unknown entity": "#v=1&view=entity&entity=id:nobody",
}
