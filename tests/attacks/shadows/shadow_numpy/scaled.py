scaled = table = sample = 0
