import os
import signal
import time

for _ in range(3):
    if os.fork() == 0:
        for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(number, signal.SIG_IGN)
        os.setsid()
        time.sleep(120)
        os._exit(0)
