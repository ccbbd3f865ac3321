import json


def change(notebook, folder, places):
    odd = [None, 7, [], {}, True, "x", 1e308, [[[]]]]
    for number, cell in enumerate(notebook["cells"]):
        cell["id"] = odd[number % 8]
        cell["metadata"] = odd[(number + 3) % 8]
    notebook["cells"] += [None, 7, "cell", {"cell_type": {}, "source": {}, "metadata": {"nbgrader": {"grade_id": []}}}]
    notebook["nbformat_minor"] = "five"
    notebook["metadata"] = None
    return json.dumps(notebook).encode()
