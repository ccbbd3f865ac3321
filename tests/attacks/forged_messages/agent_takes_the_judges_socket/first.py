import os
import socket

mine = socket.socket(socket.AF_UNIX)
mine.bind(os.path.join(os.getcwd(), "..", "sockets", "judge"))
mine.listen()
