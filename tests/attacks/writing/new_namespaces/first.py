import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for flags in (0x10000000, 0x00020000, 0x40000000, 0x20000000, 0x7E020000):
    libc.unshare(flags)
    child = libc.syscall(56, flags | 17, 0, 0, 0, 0)
    if child == 0:
        libc.mount(b"@COURSE@", b"/tmp", None, 4096, None)
        open("@COURSE@/written_by_@WHO@.txt", "w").write("x")
        os._exit(0)
libc.syscall(435, (ctypes.c_uint64 * 11)(0x10000000), ctypes.c_size_t(88))
try:
    open("@COURSE@/written_by_@WHO@.txt", "w").write("x")
except OSError:
    pass
