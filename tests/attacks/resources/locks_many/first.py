import fcntl, os
for number in range(200):
    file = os.open(f"file{number}", os.O_RDWR | os.O_CREAT)
    for at in range(0, 8000, 2):
        fcntl.lockf(file, fcntl.LOCK_EX, 1, at)
