import threading
import time

for number in range(3000):
    threading.Thread(target=time.sleep, args=(3,), daemon=True).start()
print("@TAKEN@".upper())
