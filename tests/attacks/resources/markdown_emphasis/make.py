import json


def change(notebook, folder, places):
    cell = {"cell_type": "markdown", "id": "marks", "metadata": {}, "source": "*a **b _c __d `e ~~f " * 900}
    notebook["cells"] += [{**cell, "id": f"marks{number}"} for number in range(10)]
    return json.dumps(notebook).encode()
