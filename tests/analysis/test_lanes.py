"""Connections drawn as lanes between two ends."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.boxes import box_sizes
from graph.analysis.lanes import lanes

BETWEEN = [f"{letter} " + "long name " * 3 for letter in "pqrstuvw"]
WAY = st.lists(st.sampled_from(BETWEEN), max_size=5, unique=True).map(
    lambda between: ["a", *between, "z"]
)
WAYS = st.lists(WAY, min_size=1, max_size=6, unique_by=tuple)
FEW_WAYS = st.lists(WAY, min_size=1, max_size=2, unique_by=tuple)


def placed(ways: list[list[str]]) -> dict[str, tuple[float, float]]:
    return lanes(ways, {key: key for way in ways for key in way})


@given(WAYS)
def test_no_entity_stands_on_another(ways: list[list[str]]) -> None:
    places = placed(ways)
    assert places.keys() == {key for way in ways for key in way}
    sizes = dict(zip(places, box_sizes(list(places)).tolist(), strict=True))
    for one, other in combinations(places, 2):
        apart = [abs(places[one][axis] - places[other][axis]) for axis in (0, 1)]
        room = [(sizes[one][axis] + sizes[other][axis]) / 2 for axis in (0, 1)]
        assert apart[0] >= room[0] or apart[1] >= room[1]


@settings(deadline=None)
@given(FEW_WAYS)
def test_no_link_of_a_few_ways_runs_through_an_entity(ways: list[list[str]]) -> None:
    places = placed(ways)
    for one, other in {pair for way in ways for pair in pairwise(way)}:
        for key in places.keys() - {one, other}:
            for step in range(101):
                x, y = (
                    places[one][axis] + (places[other][axis] - places[one][axis]) * step / 100
                    for axis in (0, 1)
                )
                assert abs(complex(x - places[key][0], y - places[key][1])) > 30


@given(WAYS)
def test_the_ends_are_outermost(ways: list[list[str]]) -> None:
    places = placed(ways)
    between = [places[key][0] for key in places.keys() - {"a", "z"}]
    assert all(places["a"][0] < x < places["z"][0] for x in between)
    assert places["a"][1] == places["z"][1] == 0


@given(WAYS)
def test_the_same_ways_have_the_same_places(ways: list[list[str]]) -> None:
    assert placed(ways) == placed([list(way) for way in ways])


def test_the_first_way_is_straight_unless_a_link_runs_there() -> None:
    straight = placed([["a", "p", "q", "z"], ["a", "r", "z"]])
    assert [straight[key] for key in "apqzr"] == [
        (-315, 0), (-105, 0), (105, 0), (315, 0), (0, 150),
    ]  # fmt: skip
    assert placed([["a", "z"], ["a", "p", "z"]])["p"] == (0, 150)
    assert placed([["a", "p", "z"], ["a", "z"]])["p"] == (0, 150)


def test_no_way_is_no_place() -> None:
    assert lanes([], {}) == {}
