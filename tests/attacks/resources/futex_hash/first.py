import ctypes, os, time
libc = ctypes.CDLL(None)
for _ in range(10):
    if os.fork() == 0:
        if libc.prctl(78, 1, 1 << 24, 0, 0) == 0:
            os.write(2, "@TAKEN@".upper().encode())
        time.sleep(2)
        os._exit(0)
if libc.prctl(78, 1, 1 << 24, 0, 0) == 0:
    print("@TAKEN@".upper())
time.sleep(3)
