import json


def change(notebook, folder, places):
    notebook["cells"].append({"cell_type": "raw", "id": "raw", "metadata": {}, "source": "\n" * 6_000_000})
    return json.dumps(notebook).encode()
