import json


def change(notebook, folder, places):
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["schema_version"] = 99
    return json.dumps(notebook).encode()
