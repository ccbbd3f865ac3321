import os, socket, time
listener = socket.create_server(("127.0.0.1", 0), backlog=4096)
reader, writer = os.pipe()
for _ in range(12):
    if os.fork() == 0:
        kept, sent = [], 0
        try:
            while True:
                one = socket.create_connection(listener.getsockname(), timeout=1)
                other, _ = listener.accept()
                kept += [one, other]
                for end in (one, other):
                    end.setblocking(False)
                    try:
                        while True:
                            sent += end.send(b"x" * 1_000_000)
                    except BlockingIOError:
                        pass
        except OSError:
            os.write(writer, b"%d\n" % sent)
            time.sleep(4)
        os._exit(0)
time.sleep(5)
os.set_blocking(reader, False)
held = sum(map(int, os.read(reader, 65536).split()))
print("@TAKEN@".upper() if held > 2**30 else "", held >> 20)
