middle = []
for _ in range(100_000):
    middle = [middle]
