"""Dates as people and machines write them, and what only looks like one."""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["DATES", "SIDES"]

_YEARS = st.integers(1990, 2010) | st.integers(0, 9999)
_MONTHS, _DAYS = st.integers(0, 13), st.integers(0, 32)

DATES = st.one_of(
    st.builds("{:04}".format, _YEARS),
    st.builds("{:04}-{:02}".format, _YEARS, _MONTHS),
    st.builds("{:04}-{:02}-{:02}".format, _YEARS, _MONTHS, _DAYS),
    st.builds("{:04}-{:02}-{:02}T10:00:00Z".format, _YEARS, _MONTHS, _DAYS),
    st.builds("-{:04}-{:02}".format, _YEARS, _MONTHS),
    st.sampled_from(["2000-02-29", "1900-02-29", "1996-02-29", "2018+02:00", "2018-05:00"]),
    st.text("0123456789-T:.Z+ \n٣", max_size=12),
)
SIDES = st.none() | DATES
"""A side of a period, which may be open."""
