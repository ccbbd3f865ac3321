import os, select, socket, time
sockets = [one for _ in range(10) for one in socket.socketpair()]
polls = [select.epoll() for _ in range(200)]
try:
    for one in sockets:
        for number in range(600, 1000):
            os.dup2(one.fileno(), number)
            for poll in polls:
                poll.register(number, 0)
        os.closerange(600, 1000)
except OSError:
    time.sleep(3)
