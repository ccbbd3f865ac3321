import json


def change(notebook, folder, places):
    notebook["metadata"]["kernelspec"] = {"name": "../../evil", "argv": ["sh", "-c", "touch @TMP@/@WHO@"]}
    notebook["metadata"]["language_info"] = {"name": "bash"}
    return json.dumps(notebook).encode()
