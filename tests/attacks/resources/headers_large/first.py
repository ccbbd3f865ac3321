import time
kernel = get_ipython().kernel
for number in range(150):
    parent = kernel.get_parent() | {"header": kernel.get_parent()["header"] | {"more": "x" * 3_000_000}}
    message = kernel.session.msg("stream", {"name": "stdout", "text": "x"}, parent=parent, metadata={"a": "x" * 3_000_000})
    kernel.session.send(kernel.iopub_socket, message)
    time.sleep(0.02)
