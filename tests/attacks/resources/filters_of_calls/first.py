import ctypes, struct
libc = ctypes.CDLL(None)
libc.prctl(38, 1, 0, 0, 0)
code = struct.pack("HBBI", 0x06, 0, 0, 0x7FFF0000) * 4096
program = ctypes.create_string_buffer(code)
given = struct.pack("HP", 4096, ctypes.addressof(program))
made = 0
while made < 8 and libc.prctl(22, 2, ctypes.c_char_p(given), 0, 0) == 0:
    made += 1
if made:
    print("@TAKEN@".upper())
