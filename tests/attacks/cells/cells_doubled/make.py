import json


def change(notebook, folder, places):
    tests = [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]

    for cell in tests:
        notebook["cells"].append({**cell, "source": "pass", "id": cell["id"] + "2"})
    return json.dumps(notebook).encode()
