import socket, time
kept, refused = [], 0
for family in range(46):
    for kind in (1, 2, 3, 4, 5, 6, 10):
        for protocol in (0, 1, 9, 16):
            for _ in range(3):
                try:
                    one = socket.socket(family, kind, protocol)
                except (OSError, ValueError):
                    refused += 1
                    break
                for option in (socket.SO_RCVBUF, socket.SO_SNDBUF, 32, 33):
                    try:
                        one.setsockopt(socket.SOL_SOCKET, option, 2**30)
                    except OSError:
                        pass
                kept.append(one)
print("@TAKEN@".upper() if any(one.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF) > 2**25 for one in kept) else "", len(kept), refused)
time.sleep(2)
