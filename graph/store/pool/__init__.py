"""A pool of worker processes, so that nobody's query harms that of another."""

from graph.store.pool.document import Document
from graph.store.pool.pool import WorkerPool, usual_workers
from graph.store.pool.task import Formats

__all__ = ["Document", "Formats", "WorkerPool", "usual_workers"]
