import socket

connection = socket.socket(socket.AF_UNIX)
connection.connect("\0@ABSTRACT@")
connection.sendall(b"@WHO@")
