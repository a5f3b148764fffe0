"""Where triples live and how they are asked: in memory, on disk, with limits that hold."""

from graph.store.base import Limits, Store
from graph.store.disk import Manifest
from graph.store.load import load_store
from graph.store.local import LocalStore
from graph.store.opening import ONTOLOGY_GRAPH, Source, open_store

__all__ = [
    "ONTOLOGY_GRAPH",
    "Limits",
    "LocalStore",
    "Manifest",
    "Source",
    "Store",
    "load_store",
    "open_store",
]
