import socket

connection = socket.socket(socket.AF_UNIX)
connection.connect("@UNIX@")
connection.sendall(b"@WHO@")
