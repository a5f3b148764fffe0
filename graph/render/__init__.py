"""Pictures of networks, and networks in the formats of other programs."""

from __future__ import annotations

from graph.render.picture import Picture, picture

__all__ = ["Picture", "picture"]
