"""An explanation as text for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.explain.connections.records import Explanation, Hop, ToldConnection
from graph.explain.paragraphs import clean, marks, says, source_lines, wrapped
from graph.terms.quantities import counted

__all__ = ["explanation_text", "more_words"]


def explanation_text(
    explanation: Explanation,
    width: int = 80,
    evidence: bool = False,
    heading: Callable[[str], str] = str,
) -> str:
    """Set an explanation as text.

    :param explanation: how two entities are connected.
    :param width: columns to wrap at; words and addresses are never broken.
    :param evidence: whether what each source says stands below each connection.
    :param heading: what to do to headings, such as making them bold.
    :returns: lines that end with a newline.
    """
    sourced = bool(explanation.sources)
    blocks = [[heading(line) for line in wrapped(explanation.question, width)]]
    for number, connection in enumerate(explanation.connections, start=1):
        blocks.append(list(_connection(connection, number, width, evidence, sourced, heading)))
    if sourced:
        sources = [line for note in explanation.sources for line in source_lines(note, width)]
        blocks.append([heading("Sources"), *sources])
    blocks.append([line for remark in explanation.remarks for line in wrapped(remark, width)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _connection(
    connection: ToldConnection,
    number: int,
    width: int,
    evidence: bool,
    sourced: bool,
    heading: Callable[[str], str],
) -> Iterator[str]:
    first = f"{number}. "
    indent = " " * len(first)
    yield from map(heading, wrapped(connection.title, width, first, indent))
    text = " ".join(_sentences(hop, sourced) for hop in connection.hops)
    yield from wrapped(text, width, indent, indent)
    if evidence:
        for hop in connection.hops:
            for told in hop.told:
                for reference in told.references:
                    said = f"[{reference.number}] {says(reference)}"
                    yield from wrapped(said, width, f"{indent}  ", f"{indent}      ")


def _sentences(hop: Hop, sourced: bool) -> str:
    told = [clean(one.text) + marks(one.references, sourced) for one in hop.told]
    return " ".join([*told, *([more_words(hop.more)] if hop.more else [])])


def more_words(more: int) -> str:
    """Say that two neighbours have more links than are told.

    >>> more_words(1)
    '(1 more link between the two.)'
    """
    return f"({counted(more, 'more link')} between the two.)"
