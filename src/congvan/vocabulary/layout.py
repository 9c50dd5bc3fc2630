"""Cách đặt trang: how sheets and cells are set."""

from __future__ import annotations

from congvan.vocabulary.labelled import Labelled


class Orientation(Labelled):
    """Hướng giấy: which way the sheet is turned."""

    PORTRAIT = "portrait", "dọc"
    LANDSCAPE = "landscape", "ngang"


class Arrangement(Labelled):
    """Cách đặt các cơ quan cùng ban hành: how the names of agencies that issue together are placed in the head."""

    STACKED = "stacked", "trên dưới"
    SIDE_BY_SIDE = "side_by_side", "cạnh nhau"


class Alignment(Labelled):
    """Cách canh: how the cells of a column are aligned."""

    LEFT = "left", "trái"
    CENTER = "center", "giữa"
    RIGHT = "right", "phải"
