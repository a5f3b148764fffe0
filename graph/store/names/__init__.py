"""An index of names beside a store, so that no search reads all of them."""

from graph.store.names.index import Name, NameIndex
from graph.store.names.opening import name_index_in, name_index_of, write_name_index

__all__ = ["Name", "NameIndex", "name_index_in", "name_index_of", "write_name_index"]
