import ctypes
libc = ctypes.CDLL(None)
made = libc.syscall(444, (ctypes.c_uint64 * 2)(0, 3), ctypes.c_size_t(16), 0)
for port in range(60_000 if made >= 0 else 0):
    libc.syscall(445, made, 2, (ctypes.c_uint64 * 2)(1, port), 0)
if made >= 0:
    print("@TAKEN@".upper())
