import json


def change(notebook, folder, places):
    more = [{"cell_type": "code", "source": "1", "metadata": {}, "outputs": [], "execution_count": None}] * 20_000
    notebook["cells"] += more
    return json.dumps(notebook).encode()
