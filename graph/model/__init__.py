"""The ontology as objects, read from RDF and checked against itself."""

from __future__ import annotations

from graph.model.classes import ClassTerm
from graph.model.loading import load_model, packaged_model
from graph.model.ontology import Model
from graph.model.profile import profile_faults
from graph.model.properties import PropertyTerm

__all__ = ["ClassTerm", "Model", "PropertyTerm", "load_model", "packaged_model", "profile_faults"]
