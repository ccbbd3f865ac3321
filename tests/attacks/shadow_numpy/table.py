table = 0
