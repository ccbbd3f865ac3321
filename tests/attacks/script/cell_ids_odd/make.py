import json


def change(notebook, folder, places):
    for number, cell in enumerate(notebook["cells"]):
        cell["id"] = f'x{number}"><script>alert(1)</script>'
    for kind in ("code", "markdown", "raw"):
        cell = {"cell_type": kind, "id": "<img src=x onerror=alert(1)>", "metadata": {"collapsed": "<script>"}, "source": "1"}
        notebook["cells"].append(cell | ({"outputs": [], "execution_count": None} if kind == "code" else {}))
    notebook["metadata"]["language_info"] = {"name": "<script>alert(1)</script>", "pygments_lexer": "../x"}
    notebook["metadata"]["title"] = "</title><script>alert(1)</script>"
    return json.dumps(notebook).encode()
