"""Pictures that a browser can open are shown; those that would fill its memory are not."""

import base64
import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from grader.clean import picture
from grader.clean.picture import is_small
from tests.grader.fuzz import fuzzed

KINDS = [
    ("PNG", {}),
    ("JPEG", {}),
    ("JPEG", {"progressive": True, "exif": b"Exif\0\0" + b"x" * 60_000, "comment": b"y" * 100}),
    ("GIF", {}),
]


def made(kind: str, width: int, height: int, **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("P" if kind == "GIF" else "L", (width, height)).save(out, kind, **options)
    return out.getvalue()


def encoded(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


@pytest.mark.parametrize(("kind", "options"), KINDS)
def test_a_picture_is_as_large_as_its_header_says(kind, options, monkeypatch):
    text = encoded(made(kind, 300, 200, **options))
    assert is_small(text)
    monkeypatch.setattr(picture, "MOST_POINTS", 300 * 200)
    assert is_small(text)
    monkeypatch.setattr(picture, "MOST_POINTS", 300 * 200 - 1)
    assert not is_small(text)


@pytest.mark.parametrize(("kind", "options"), KINDS)
def test_a_figure_for_print_is_shown_and_what_would_take_gigabytes_is_not(kind, options):
    assert is_small(encoded(made(kind, 4800, 3600, **options)))
    assert not is_small(encoded(made(kind, 6000, 5000, **options)))


def test_a_picture_within_a_gif_counts_where_it_is_larger_than_the_screen():
    first, second = Image.new("P", (20, 20)), Image.new("P", (20, 20), 1)
    out = io.BytesIO()
    first.save(out, "GIF", save_all=True, append_images=[second], comment=b"x" * 300)
    raw = out.getvalue()
    assert is_small(encoded(raw))
    place = raw.rindex(b"\x2c" + struct.pack("<HHHH", 0, 0, 20, 20))  # the second one's place and size
    wide = raw[: place + 5] + struct.pack("<HH", 60_000, 60_000) + raw[place + 9 :]
    assert not is_small(encoded(wide))


def test_a_second_size_in_a_jpeg_does_not_hide_the_first():
    raw = made("JPEG", 6000, 5000)
    assert not is_small(encoded(raw[:2] + b"\xff\xfe\x00\x08\xff\xc0\x00\x11\x08\x00" + raw[2:]))


@pytest.mark.parametrize(
    "raw",
    [
        b"BM" + bytes(60),
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"\0\0\1\0\1\0",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture.PNG + b"\0\0\0\rIDAT" + bytes(20),
        picture.JPEG + b"\xff\xc0\0\x11\x08\0\0\xff\xff",
        picture.JPEG + b"\0\0",
        b"",
    ],
)
def test_what_is_none_of_the_three_or_says_no_size_is_not_shown(raw):
    assert not is_small(encoded(raw))


def test_what_ends_before_its_size_is_harmless():
    for raw in (picture.PNG, picture.JPEG, b"GIF89a", picture.JPEG + b"\xff\xe0\0\x10"):
        assert is_small(encoded(raw))


@pytest.mark.parametrize("text", ["x", "AAAAA", "=", "====A"])
def test_what_is_not_base64_is_not_shown(text):
    assert not is_small(text)


@fuzzed
@given(st.sampled_from([picture.PNG, picture.JPEG, *picture.GIFS]), st.binary(max_size=200))
def test_any_bytes_are_small_or_not(beginning, rest):
    assert is_small(encoded(beginning + rest)) in (True, False)


@fuzzed
@given(st.sampled_from(KINDS), st.lists(st.tuples(st.integers(0, 700), st.integers(0, 255)), max_size=4))
def test_what_a_decoder_opens_has_the_size_that_was_read(kind, changes):
    """As far as Pillow tells: a browser's decoders read the same headers."""
    raw = bytearray(made(kind[0], 30, 20, **({} if kind[0] != "JPEG" else {"quality": 50})))
    for place, byte in changes:
        if place < len(raw):
            raw[place] = byte
    try:
        width, height = Image.open(io.BytesIO(raw)).size
    except Exception:  # Pillow raises what it likes
        return
    if width * height > picture.MOST_POINTS:
        assert not is_small(encoded(bytes(raw)))
