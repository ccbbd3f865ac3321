import json


def change(notebook, folder, places):
    for kind in ("text/html", "text/latex", "text/restructuredtext", "text/markdown"):
        source = "<script>alert(1)</script><iframe src='https://example.org'></iframe>"
        metadata = {"raw_mimetype": kind, "format": kind}
        notebook["cells"].insert(0, {"cell_type": "raw", "id": f"r{len(notebook['cells'])}", "metadata": metadata, "source": source})
    return json.dumps(notebook).encode()
