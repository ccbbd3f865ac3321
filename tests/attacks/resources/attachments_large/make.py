import json


def change(notebook, folder, places):
    picture = {"image/png": "A" * 2_000_000}
    for cell in notebook["cells"]:
        cell["attachments"] = {"a.png": picture}
        cell["metadata"]["more"] = "x" * 100
    notebook["metadata"]["more"] = "y" * 1_000_000
    return json.dumps(notebook).encode()
