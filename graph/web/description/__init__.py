"""What the endpoint says of itself: its service, its data and examples of queries."""

from graph.web.description.address import answer_description, description_router

__all__ = ["answer_description", "description_router"]
