import ctypes, os, time
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
for _ in range(17):
    if os.fork() == 0:
        size = 60_000 * 8192
        at = libc.mmap(None, ctypes.c_size_t(size), 3, 0x4022, -1, ctypes.c_long(0))
        for place in range(0, size, 8192):
            libc.mprotect(ctypes.c_void_p(at + place), ctypes.c_size_t(4096), 1)
        time.sleep(3)
        os._exit(0)
time.sleep(6)
