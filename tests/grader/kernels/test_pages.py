"""What is gathered into large pages: whole ones, of memory that is the process's own."""

from grader.kernels.pages import LARGE, _large_pages, collapse

MAPS = """\
200000-600000 rw-p 00000000 00:00 0
700000-a00000 rw-p 00000000 00:00 0                          [heap]
b00000-b01000 rw-p 00000000 00:00 0
c00000-1000000 rw-p 00000000 fe:00 12 /usr/lib/some library.so
1000000-1400000 r--p 00000000 00:00 0
7fff00000000-7fff00400000 rw-p 00000000 00:00 0 [stack]
"""


def test_only_whole_pages_of_our_own_writable_memory():
    assert list(_large_pages(MAPS)) == [0x200000, 0x400000, 0x800000]


def test_memory_holds_what_it_held():
    held = bytearray(range(256)) * (5 * LARGE // 256)
    kept = bytes(held)
    collapse()
    assert held == kept
