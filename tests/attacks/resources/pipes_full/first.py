import fcntl, os
held, kept = 0, []
try:
    while True:
        read, write = os.pipe()
        os.set_blocking(write, False)
        try:
            fcntl.fcntl(write, 1031, 1 << 20)
        except OSError:
            pass
        try:
            while True:
                held += os.write(write, b"x" * 65536)
        except BlockingIOError:
            kept.append(read)
        os.close(write)
except OSError:
    pass
if held > 300 * 2**20:
    print("@TAKEN@".upper())
