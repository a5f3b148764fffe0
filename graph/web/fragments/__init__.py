"""``/fragments``: Triple Pattern Fragments, for clients that join patterns themselves."""

from graph.web.fragments.address import fragments_router

__all__ = ["fragments_router"]
