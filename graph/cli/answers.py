"""Writing what a query answered."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Triple

from graph.cli.formats import choose_format
from graph.cli.options import Shared
from graph.cli.output import note, result_file, write_result
from graph.cli.tables import table_text
from graph.sparql import (
    ROW_FORMATS,
    TRIPLE_FORMATS,
    Answer,
    Solutions,
    Statements,
    Term,
    Truth,
)
from graph.sparql import write_answer as write_machine_format
from graph.terms import Prefixes

__all__ = ["write_answer"]


def write_answer(shared: Shared, answer: Answer, prefixes: Prefixes) -> None:
    """Write an answer in the wished format, and say on standard error if it is cut.

    :param shared: the format and where to write.
    :param answer: what the query answered.
    :param prefixes: shorten IRIs in text for people.
    :raises UnknownNameError: if the format does not fit the answer.
    """
    format = _format(shared, answer)
    if format == "text" and not isinstance(answer, Statements):
        write_result(shared.output, _text(answer, prefixes))
    else:
        with result_file(shared.output) as file:
            write_machine_format(answer, file, format, prefixes)
            if format in {"json", "xml"}:
                file.write(b"\n")
    if not isinstance(answer, Truth) and answer.cut:
        note(f"The answer is {answer.cut}.")


def _format(shared: Shared, answer: Answer) -> str:
    if isinstance(answer, Statements):
        others = sorted(set(TRIPLE_FORMATS) - {"turtle"})
        return choose_format(shared.format, ("turtle", *others), "triples", shared.output)
    fitting = ("text", *sorted(ROW_FORMATS))
    return choose_format(shared.format, fitting, "rows or a truth value", shared.output)


def _text(answer: Solutions | Truth, prefixes: Prefixes) -> str:
    if isinstance(answer, Truth):
        return "yes\n" if answer.value else "no\n"
    rows = [[_cell(term, prefixes) for term in row] for row in answer.rows]
    return table_text(answer.variables, rows)


def _cell(term: Term | None, prefixes: Prefixes) -> str:
    match term:
        case None:
            return ""
        case NamedNode():
            return prefixes.curie(term.value)
        case Literal():
            return term.value
        case Triple():
            parts = (term.subject, term.predicate, term.object)
            return f"<<( {' '.join(_cell(part, prefixes) for part in parts)} )>>"
        case _:
            return str(term)
