table = {}
for _ in range(2_000):
    table = {"a": table, "b": [table]}
