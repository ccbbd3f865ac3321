TooMuch = Exception


def take(amount):
    return 0
