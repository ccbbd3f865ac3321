from grader.judge import kernel_side as agent
from grader.judge.rpc import connection


import os

turn = 0


def send_frame(sock, data):
    global turn
    turn += 1
    garbage = [
        b"\xff" * 64,
        (10**15).to_bytes(8, "big") + b"x",
        (5000).to_bytes(8, "big") + b"\x91" * 5000,
        (64).to_bytes(8, "big") + os.urandom(64),
    ]
    sock.sendall(garbage[turn % 4])


connection.send_frame = send_frame
