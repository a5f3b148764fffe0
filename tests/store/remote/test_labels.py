from __future__ import annotations

import io

from hypothesis import example, given
from hypothesis import strategies as st

from graph.store.remote.labels import PlainLabels

ODD = {
    False: (b'"bnode", "value" : "nodeID://', b'"bnode", "value" : "nodeID-'),
    True: (b"<bnode>nodeID://", b"<bnode>nodeID-"),
}
pieces = st.lists(
    st.sampled_from([*ODD[False], *ODD[True], b'"bnode"', b"nodeID://", b"<bno", b"x" * 70, b"b"])
)


@given(parts=pieces, size=st.integers(1, 90), is_xml=st.booleans())
@example(parts=[ODD[False][0], b"b", b"nodeID://"], size=1, is_xml=False)
def test_labels_are_plain_wherever_the_blocks_end(
    parts: list[bytes], size: int, is_xml: bool
) -> None:
    table = PlainLabels(io.BytesIO(b"".join(parts)), is_xml)
    read = b"".join(iter(lambda: table.read(size), b""))
    assert read == b"".join(parts).replace(*ODD[is_xml])
