import json


def change(notebook, folder, places):
    tests = [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]

    notebook["cells"] = [cell for cell in notebook["cells"] if cell not in tests]
    return json.dumps(notebook).encode()
