import ctypes, struct, time
event = struct.pack("Pii", 0, 9, 0).ljust(64, b"\0")
timer = ctypes.c_int()
libc = ctypes.CDLL(None)
libc.timer_create(1, event, ctypes.byref(timer))
libc.timer_settime(timer, 0, struct.pack("qqqq", 0, 0, 0, 1), None)
time.sleep(2)
