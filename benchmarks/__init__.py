"""Speed measured against peers, on graphs of this ontology's shape."""
