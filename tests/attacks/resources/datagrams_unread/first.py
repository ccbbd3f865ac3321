import os, socket, time
for _ in range(15):
    if os.fork() == 0:
        kept = []
        try:
            while True:
                kept.append(socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM))
                for one in kept[-1]:
                    one.setblocking(False)
                    try:
                        while True:
                            one.send(b"x" * 100_000)
                    except BlockingIOError:
                        pass
        except OSError:
            time.sleep(4)
        os._exit(0)
time.sleep(6)
