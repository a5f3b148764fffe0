from __future__ import annotations

import numpy as np

from graph.analysis.boxes import box_sizes, pack, separate


def test_boxes_grow_with_their_labels_up_to_a_limit() -> None:
    widths = box_sizes(["", "a" * 10, "a" * 5000])[:, 0].tolist()
    assert widths == [34.0, 66.0, 170.0]


def test_labels_of_large_networks_take_no_room() -> None:
    assert np.unique(box_sizes(["a" * 50] * 2000)).tolist() == [34.0]


def test_boxes_that_do_not_touch_stay_where_they_are() -> None:
    points = np.array([[0.0, 0.0], [50.0, 0.0], [0.0, 50.0]])
    assert separate(points, np.full((3, 2), 20.0)).tolist() == points.tolist()


def test_boxes_on_one_spot_are_parted() -> None:
    apart = separate(np.zeros((40, 2)), np.full((40, 2), 10.0))
    gaps = np.abs(apart[:, None] - apart[None]).max(axis=2)
    assert gaps[~np.eye(40, dtype=bool)].min() >= 10.0 - 1e-6


def test_packed_parts_keep_their_shape_and_do_not_overlap() -> None:
    parts = [np.array([[0.0, 0.0], [100.0, 30.0]]), np.array([[7.0, 7.0]]), np.array([[1.0, 1.0]])]
    sizes = [np.full((len(part), 2), 20.0) for part in parts]
    moved = pack(parts, sizes)
    assert [np.diff(part, axis=0).tolist() for part in moved] == [[[100.0, 30.0]], [], []]
    boxes = [(part.min(axis=0) - 10, part.max(axis=0) + 10) for part in moved]
    for number, (low, high) in enumerate(boxes):
        for other_low, other_high in boxes[number + 1 :]:
            assert (high < other_low).any() or (other_high < low).any()
