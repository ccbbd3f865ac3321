middle = float("nan")
