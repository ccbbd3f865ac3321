kernel = get_ipython().kernel
session = kernel.session
session.pack = lambda value: b"[" * 100_000 + b"]" * 100_000
try:
    session.send(kernel.iopub_socket, "stream", {"name": "stdout", "text": "x"}, parent=kernel.get_parent())
finally:
    from jupyter_client.session import json_packer

    session.pack = json_packer
