import json


def change(notebook, folder, places):
    for number in range(6000):
        (folder / f"{number}.txt").write_text("x")
    return json.dumps(notebook).encode()
