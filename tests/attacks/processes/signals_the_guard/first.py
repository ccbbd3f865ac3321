import os, signal
for target in (1, 0, -1, os.getpid(), -os.getpgid(0)):
    for number in (signal.SIGKILL, signal.SIGSTOP, signal.SIGCONT, signal.SIGUSR1, signal.SIGCHLD):
        if target in (0, -1, os.getpid(), -os.getpgid(0)) and number in (signal.SIGSTOP, signal.SIGUSR1):
            continue
        try:
            os.kill(target, number)
        except OSError:
            pass
