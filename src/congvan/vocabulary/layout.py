"""Cách đặt trang: how sheets and cells are set."""

from __future__ import annotations

from congvan.vocabulary.labelled import Labelled


class Orientation(Labelled):
    """Hướng giấy: which way the sheet is turned."""

    PORTRAIT = "portrait", "dọc"
    LANDSCAPE = "landscape", "ngang"


class Alignment(Labelled):
    """Cách canh: how the cells of a column stand."""

    LEFT = "left", "trái"
    CENTER = "center", "giữa"
    RIGHT = "right", "phải"
