import json


def change(notebook, folder, places):
    with (folder / "data.csv").open("wb") as file:
        file.truncate(2**28)
    return json.dumps(notebook).encode()
