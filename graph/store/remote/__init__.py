"""Data that another server holds, asked over HTTP by the SPARQL 1.1 Protocol.

The store itself is in :mod:`graph.store.remote.store`: what speaks HTTP takes a while to load.
"""

from graph.store.remote.address import is_address, shown

__all__ = ["is_address", "shown"]
