import json


def change(notebook, folder, places):
    tests = [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]

    for cell in tests:
        data = {"text/plain": "2"}
        cell["outputs"] = [
            {"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1}
        ]
        cell["metadata"]["nbgrader"]["grade_id"] += " "
    return json.dumps(notebook).encode()
