import glob
import socket

names = {line.split()[-1] for line in open("/proc/net/unix") if len(line.split()) == 8}
names |= set(glob.glob("@TMP@/*/sockets/*")) | set(glob.glob("/tmp/*/sockets/*")) | {"@UNIX@"}
reached = 0
for name in names:
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            connection.connect(name.replace("@", "\0"))
            connection.sendall(b'\0\0\0\x40{"shutdown": true, "who": "@WHO@"}')
            reached += 1
    except OSError:
        pass
print(reached)
