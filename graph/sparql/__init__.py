"""SPARQL as text: what may be asked, how values enter it, and how answers are written."""

from graph.sparql.answer import Answer, Cut, Solutions, Statements, Term, Truth
from graph.sparql.catalog import NamedQuery, Parameter, catalog
from graph.sparql.guard import QueryForm, check, query_form
from graph.sparql.results import RESULT_FORMATS, ROW_FORMATS, TRIPLE_FORMATS, write_answer

__all__ = [
    "RESULT_FORMATS",
    "ROW_FORMATS",
    "TRIPLE_FORMATS",
    "Answer",
    "Cut",
    "NamedQuery",
    "Parameter",
    "QueryForm",
    "Solutions",
    "Statements",
    "Term",
    "Truth",
    "catalog",
    "check",
    "query_form",
    "write_answer",
]
