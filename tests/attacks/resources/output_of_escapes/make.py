import json


def change(notebook, folder, places):
    one = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    for number in range(15):
        source = "from IPython.display import HTML, display\nprint('\\0&<' * 300_000)"
        notebook["cells"].insert(0, {**one, "id": f"z{number}", "source": source})
    return json.dumps(notebook).encode()
