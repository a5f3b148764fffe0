from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat

from graph.errors import FileFormatError
from graph.store.formats import FORMATS, FileKind, is_known, kind_of, sniff


@pytest.mark.parametrize("extension", FORMATS)
def test_every_extension_plain_compressed_and_in_capitals(extension: str) -> None:
    assert kind_of(f"a.b.{extension}") == FileKind(FORMATS[extension])
    assert kind_of(f"a.{extension.upper()}.gz") == FileKind(FORMATS[extension], gzipped=True)


@pytest.mark.parametrize("name", ["people.csv", "people", "ttl", "people.ttl.zip", "people.gz"])
def test_an_unknown_name_lists_the_known_ones(name: str) -> None:
    assert not is_known(name)
    with pytest.raises(FileFormatError, match=r"\.json, \.jsonld, \.n3, \.nq, \.nt, .*\.gz"):
        kind_of(name)


@pytest.mark.parametrize(
    ("head", "format"),
    [
        (b'{"@id": "http://e/a"}', RdfFormat.JSON_LD),
        (b'\xef\xbb\xbf\n [ {"@id": "http://e/a"}]', RdfFormat.JSON_LD),
        (b"[]", RdfFormat.JSON_LD),
        (b'[] <http://e/p> "x" .', RdfFormat.TRIG),
        (b"[ a <http://e/p> ] .", RdfFormat.TRIG),
        (b"<?xml version='1.0'?>", RdfFormat.RDF_XML),
        (b"<rdf:RDF xmlns:rdf='x'>", RdfFormat.RDF_XML),
        (b"@prefix e: <http://e/> .", RdfFormat.TRIG),
        (b"<http://e/s> <http://e/p> <http://e/o> .\n", RdfFormat.TRIG),
        (b'<http://e/s> <http://e/p> "x y" .\n', RdfFormat.TRIG),
        (b'# note\n<http://e/s> <http://e/p> "x y"@en <http://e/g> .\n', RdfFormat.N_QUADS),
        (b"_:s <http://e/p> _:o _:g .\n", RdfFormat.N_QUADS),
        (b"<http://e/g> { <http://e/s> a <http://e/o> }", RdfFormat.TRIG),
        (b"", RdfFormat.TRIG),
    ],
)
def test_the_first_bytes_tell_the_format(head: bytes, format: RdfFormat) -> None:
    assert sniff(head) == format
