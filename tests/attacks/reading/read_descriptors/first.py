import os, socket
for number in range(1024):
    try:
        print(number, os.readlink(f"/proc/self/fd/{number}"))
        os.set_blocking(number, False)
        if number > 2:
            os.lseek(number, 0, 0)
            print(os.read(number, 1000))
    except (OSError, ValueError):
        pass
for start in ("/", "/proc/self/cwd", "/proc/self/task", "/dev/fd"):
    try:
        print(os.listdir(start))
    except OSError:
        pass
