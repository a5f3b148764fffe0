"""An explanation as Markdown, with its sources as footnotes."""

from __future__ import annotations

from graph.explain.connections.records import Explanation, Hop
from graph.explain.connections.render_text import more_words
from graph.explain.footnotes import footnote, footnote_marks, plain
from graph.explain.paragraphs import says

__all__ = ["explanation_markdown"]


def explanation_markdown(explanation: Explanation, evidence: bool = False) -> str:
    """Set an explanation as Markdown.

    :param explanation: how two entities are connected.
    :param evidence: whether what each source says stands below each connection.
    :returns: the document, with footnotes as GitHub and Pandoc read them.
    """
    sourced = bool(explanation.sources)
    lines = [f"# {plain(explanation.question)}", ""]
    for number, connection in enumerate(explanation.connections, start=1):
        lines += [f"## {number}. {plain(connection.title)}", ""]
        lines += [" ".join(_sentences(hop, sourced) for hop in connection.hops), ""]
        if evidence:
            lines += [
                f"- {plain(says(reference))}[^{reference.number}]"
                for hop in connection.hops
                for told in hop.told
                for reference in told.references
            ] + [""]
    lines += [" ".join(map(plain, explanation.remarks)), ""]
    return "\n".join([*lines, *map(footnote, explanation.sources)]).rstrip() + "\n"


def _sentences(hop: Hop, sourced: bool) -> str:
    told = [plain(one.text) + footnote_marks(one.references, sourced) for one in hop.told]
    return " ".join([*told, *([plain(more_words(hop.more))] if hop.more else [])])
