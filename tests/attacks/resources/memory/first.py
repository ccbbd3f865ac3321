import time

held = [bytearray(b"x" * (1 << 26)) for _ in range(24)]
time.sleep(1)
print("@TAKEN@".upper())
