"""Where the ontology, the data and the built files are: in a checkout or in an installed wheel."""

from __future__ import annotations

from pathlib import Path

from graph.errors import StoreError

__all__ = ["data_folder", "ontology_folder", "page_folder"]

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    for candidate in (_PACKAGE / "_resources" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise StoreError(
        f"The folder {name!r} is missing beside the package; install justice-graph again."
    )


def ontology_folder() -> Path:
    """Return the folder that holds justice.ttl, shapes.ttl and context.jsonld.

    :returns: an existing folder.
    :raises StoreError: if the installation is incomplete.

    >>> (ontology_folder() / "justice.ttl").name
    'justice.ttl'
    """
    return _folder("ontology")


def data_folder() -> Path:
    """Return the folder that holds the tables people edit and the RDF compiled from them.

    :returns: an existing folder.
    :raises StoreError: if the installation is incomplete.

    >>> (data_folder() / "claims.csv").name
    'claims.csv'
    """
    return _folder("data")


def page_folder() -> Path:
    """Return the folder into which the page of the explorer is built.

    :returns: a folder; it is missing where the page was not built.

    >>> page_folder().name
    'static'
    """
    return _PACKAGE / "web" / "static"
