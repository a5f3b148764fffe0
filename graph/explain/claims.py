"""Claims as sentences, in the words of the pages about what they concern."""

from __future__ import annotations

from collections.abc import Iterable

from graph.evidence import Claim, Evidence
from graph.evidence.read import ClaimReader
from graph.explain.naming import Naming
from graph.explain.sides import Sides
from graph.explain.terms import FactTerms
from graph.model import Model
from graph.store.base import Store
from graph.terms.nodes import node_term

__all__ = ["claim_sentences"]


def claim_sentences(store: Store, claims: Iterable[Claim], model: Model) -> dict[str, str]:
    """Say what some claims say; only what they speak of is read.

    :param store: where the claims are.
    :param claims: claims of that store.
    :param model: the ontology with labels and phrases.
    :returns: a sentence for each, by its identifier; of a party's claim it says whose it is.

    >>> from graph.evidence import evidence_about
    >>> from graph.model import packaged_model
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> claims = evidence_about(store, store.prefixes.iri("id:oxygen")).claims
    >>> min(claim_sentences(store, claims, packaged_model()).values())
    'Kim Kardashian West: The Justice Project was broadcast by Oxygen.'
    """
    said = list(claims)
    naming = Naming(store, Evidence(said), model)
    ends = _claimed_ends(store, {claim.subject for claim in said}, naming, model)
    if ends:
        every = {claim.iri: claim for claim in (*said, *ends)}
        naming = Naming(store, Evidence(every.values()), model)
    sides = Sides(Evidence(said), naming, FactTerms(model, store.prefixes), ())
    return {claim.iri: sides.sentence(claim) for claim in said}


def _claimed_ends(
    store: Store, subjects: Iterable[str], naming: Naming, model: Model
) -> list[Claim]:
    """Read the ends of those acts of which not both are asserted."""
    reader = ClaimReader(store, model)
    return [
        claim
        for key in sorted(subjects)
        if naming.ends(key) is None and (act := naming.vocabulary.look_of(node_term(key)).act)
        for end in (act.source, act.target)
        for claim in reader.claims(key, end)
    ]
