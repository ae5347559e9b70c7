"""The sizes of pictures, read from the heads of their files."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.images import Size, measure
from photos import avif, gif, jpeg, png, webp


@pytest.mark.parametrize(
    "picture",
    [png(1600, 900), jpeg(1600, 900), gif(1600, 900), webp(1600, 900), avif(1600, 900)],
    ids=["png", "jpeg", "gif", "webp", "avif"],
)
def test_the_size_of_each_format_that_browsers_show_is_read(picture: bytes) -> None:
    assert measure(BytesIO(picture)) == Size(1600, 900)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_of_a_camera_held_upright_has_the_size_that_browsers_show(orientation: int) -> None:
    upright = orientation >= 5
    shown = measure(BytesIO(jpeg(4000, 3000, orientation=orientation)))
    assert shown == (Size(3000, 4000) if upright else Size(4000, 3000))


def test_an_avif_that_is_turned_has_the_size_that_browsers_show() -> None:
    assert measure(BytesIO(avif(4000, 3000, turned=True))) == Size(3000, 4000)


def test_a_size_behind_what_programs_put_into_a_jpeg_is_found() -> None:
    assert measure(BytesIO(jpeg(4000, 3000, orientation=6, thumbnail=60_000))) == Size(3000, 4000)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!doctype html><title>404 Not Found</title>",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"BM" + bytes(60),
        b"II*\0" + bytes(60),
        avif(1600, 900, brand=b"heic"),
        b"version https://git-lfs.github.com/spec/v1\n",
        png()[:12],
        png(0, 9),
        jpeg(1600, 900)[:10],
        jpeg(1600, 0),
        b"\xff\xd8\xff" + bytes(range(256)) * 9,
        b"GIF89a",
        webp(9, 9)[:20],
        avif(9, 9)[:40],
    ],
)
def test_what_no_browser_shows_has_no_size(content: bytes) -> None:
    assert measure(BytesIO(content)) is None


WHOLE = (
    *(png(9, 8), gif(9, 8), webp(9, 8), avif(9, 8), avif(9, 8, turned=True)),
    jpeg(9, 8, orientation=6, thumbnail=9),
)


@given(st.sampled_from(WHOLE), st.integers(0, 200), st.binary(max_size=4), st.integers(0, 4))
def test_a_spoilt_file_is_no_picture_or_one_and_never_a_crash(
    whole: bytes, at: int, spoilt: bytes, left_out: int
) -> None:
    at %= len(whole)
    found = measure(BytesIO(whole[:at] + spoilt + whole[at + left_out :]))
    assert found is None or min(found) > 0


def test_a_jpeg_of_nothing_but_segments_is_given_up_soon() -> None:
    assert measure(BytesIO(b"\xff\xd8" + b"\xff\xe0\0\2" * 250_000)) is None
