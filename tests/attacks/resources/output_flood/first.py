import os

for _ in range(40):
    print("flood of output " * 64 * 1024)
    os.write(1, b"y" * (1 << 20))
