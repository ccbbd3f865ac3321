import socket

socket.socket(type=socket.SOCK_DGRAM).sendto(b"@WHO@", ("127.0.0.1", @UDP@))
