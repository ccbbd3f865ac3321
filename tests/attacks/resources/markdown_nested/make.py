import json


def change(notebook, folder, places):
    cell = {"cell_type": "markdown", "id": "marks", "metadata": {}, "source": ">" * 9_000 + " x\n\n" + "- " * 4_000 + "x"}
    notebook["cells"] += [{**cell, "id": f"marks{number}"} for number in range(10)]
    return json.dumps(notebook).encode()
