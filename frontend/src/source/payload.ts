/** What a source answers; the types are generated from the description of the API. */

import type { components } from "./api";

type Schemas = components["schemas"];

export type About = Schemas["AboutAnswer"];
export type Cell = Schemas["Cell"];
export type Changes = Schemas["ChangesAnswer"];
export type Citation = Schemas["CitationAnswer"];
export type Claim = Schemas["ClaimAnswer"];
export type ClassLink = Schemas["ClassLink"];
export type ClassTerm = Schemas["UsedClass"];
export type Communities = Schemas["CommunitiesAnswer"];
export type Community = Schemas["Community"];
export type Counts = Schemas["CountsAnswer"];
export type Cut = Schemas["Cut"];
export type EntityAnswer = Schemas["EntityAnswer"];
export type EntityPage = Schemas["EntityPage"];
export type Entry = Schemas["Entry"];
export type Evidence = Schemas["EvidenceAnswer"];
export type Examples = Schemas["ExamplesAnswer"];
export type Facets = Schemas["FacetsAnswer"];
export type FailurePayload = Schemas["Failure"];
export type LinkGroup = Schemas["LinkGroup"];
export type Match = Schemas["Match"];
export type Named = Schemas["Named"];
export type Neighbours = Schemas["NeighboursAnswer"];
export type Network = Schemas["NetworkAnswer"];
export type NetworkEdge = Schemas["NetworkEdge"];
export type NetworkNode = Schemas["NetworkNode"];
export type Ontology = Schemas["OntologyAnswer"];
export type OtherSide = Schemas["OtherSide"];
export type Paths = Schemas["PathsAnswer"];
export type PropertyTerm = Schemas["UsedProperty"];
export type Queries = Schemas["QueriesAnswer"];
export type QueryInfo = Schemas["QueryInfo"];
export type Reference = Schemas["Reference"];
export type SearchAnswer = Schemas["SearchAnswer"];
export type SourceNote = Schemas["SourceNote"];
export type Standing = Schemas["Statement"]["standing"];
export type Statement = Schemas["Statement"];
export type StatementGroup = Schemas["StatementGroup"];
export type Table = Schemas["TableAnswer"];
export type Told = Schemas["Told"];
export type TimelineAnswer = Schemas["TimelineAnswer"];
export type Value = Schemas["Value"];
