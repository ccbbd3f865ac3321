import atexit
import signal
import subprocess


def stay(*_):
    subprocess.Popen(["sleep", "120"], start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


atexit.register(stay)
signal.signal(signal.SIGTERM, stay)
signal.signal(signal.SIGHUP, stay)
