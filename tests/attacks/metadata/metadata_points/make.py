import json


def change(notebook, folder, places):
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"] |= {"points": 1000, "grade": True}
    return json.dumps(notebook).encode()
