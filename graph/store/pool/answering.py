"""Takes in a document whole, for those who ask in this process."""

from __future__ import annotations

from graph.sparql.answer import Answer
from graph.store.base import Limits
from graph.store.decoding import decoded
from graph.store.pool.document import Document
from graph.store.pool.ending import memory_error

__all__ = ["whole_answer"]


def whole_answer(document: Document, limits: Limits) -> Answer:
    """Read a document to its end.

    :param document: in the formats ``PLAIN``.
    :param limits: the answer may take as much memory as the query.
    :returns: the answer.
    :raises GraphError: if it does not come whole, or is too large.
    """
    blocks, size = [], 0
    with document:
        for block in document:
            blocks.append(block)
            size += len(block)
            if size > limits.megabytes * 1024 * 1024:
                raise memory_error(limits)
    return decoded(document.kind, b"".join(blocks), document.cut)
