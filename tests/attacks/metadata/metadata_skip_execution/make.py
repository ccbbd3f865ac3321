import json


def change(notebook, folder, places):
    tests = [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]

    for cell in tests:
        cell["metadata"]["tags"] = ["skip-execution", "remove-cell"]
    return json.dumps(notebook).encode()
