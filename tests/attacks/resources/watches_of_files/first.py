import ctypes
libc = ctypes.CDLL(None)
kept = [number for number in (libc.inotify_init() for _ in range(120)) if number >= 0]
for number in kept:
    libc.inotify_add_watch(number, b".", 0xFFF)
if len(kept) > 100:
    print("@TAKEN@".upper())
