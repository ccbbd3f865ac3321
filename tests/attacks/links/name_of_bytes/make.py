import json


def change(notebook, folder, places):
    import os

    for name in (b"caf\xe9.csv", b"\xff\xfe.ipynb", b"line\nbreak.txt", b"-rf"):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(b"x")
    return json.dumps(notebook).encode()
