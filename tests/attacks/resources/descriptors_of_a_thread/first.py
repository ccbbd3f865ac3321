import ctypes, errno
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall(56, 0x10000 | 0x800 | 0x100, 0, 0, 0, 0)
if ctypes.get_errno() != errno.EPERM:
    print("@TAKEN@".upper())
