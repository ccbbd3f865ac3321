import os, signal, threading, time
def send():
    while True:
        try:
            os.kill(1, signal.SIGCHLD)
        except OSError:
            pass
for _ in range(8):
    threading.Thread(target=send, daemon=True).start()
kept = []
for _ in range(60):
    kept.append(bytearray(b"x" * (32 << 20)))
    time.sleep(0.05)
print("@TAKEN@".upper())
