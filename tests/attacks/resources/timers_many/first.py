import ctypes
libc, made = ctypes.CDLL(None), 0
while made < 1_000_000 and libc.timer_create(1, None, ctypes.byref(ctypes.c_int())) == 0:
    made += 1
if made > 10_000:
    print("@TAKEN@".upper())
