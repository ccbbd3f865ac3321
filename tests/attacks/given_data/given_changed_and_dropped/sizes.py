calls = 0


def sizes(data):
    global calls
    calls += 1
    if calls == 1:
        data["y"][:] = 0
    if calls == 2:
        data["y"] = data["y"].astype("float64")
    return {name: len(part) for name, part in data.items()} if calls == 1 else {}
