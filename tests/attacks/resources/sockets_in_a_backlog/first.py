import socket, time
listener = socket.socket(socket.AF_UNIX)
listener.bind("queue")
listener.listen(4096)
held = 0
for _ in range(7000):
    one = socket.socket(socket.AF_UNIX)
    one.setblocking(False)
    try:
        one.connect("queue")
        while True:
            held += one.send(b"x" * 65536)
    except BlockingIOError:
        pass
    one.close()
if held > 1.2 * 2**30:
    print("@TAKEN@".upper())
