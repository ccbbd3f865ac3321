import os, socket, threading, time
def wait():
    while True:
        for name in os.listdir("/sockets"):
            try:
                one = socket.socket(socket.AF_UNIX)
                one.connect(f"/sockets/{name}")
                one.send(b"x" * 100)
            except OSError:
                pass
        time.sleep(0.05)
for _ in range(3):
    threading.Thread(target=wait, daemon=True).start()
    if os.fork() == 0:
        os.setsid()
        wait()
