import socket
held, kept = 0, []
for _ in range(100):
    pair = socket.socketpair()
    kept.append(pair)
    for one in pair:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 22)
        one.setblocking(False)
        try:
            while True:
                held += one.send(b"x" * 65536)
        except BlockingIOError:
            pass
if held > 200 * 2**20:
    print("@TAKEN@".upper())
