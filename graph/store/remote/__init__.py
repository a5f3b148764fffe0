"""Data that another server holds, asked over HTTP by the SPARQL 1.1 Protocol."""
