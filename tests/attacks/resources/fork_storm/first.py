import os
import time

for _ in range(150):
    if os.fork() == 0:
        time.sleep(5)
        os._exit(0)
time.sleep(1)
print("@TAKEN@".upper())
