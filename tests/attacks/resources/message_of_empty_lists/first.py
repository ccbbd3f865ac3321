import time
kernel = get_ipython().kernel
packed = kernel.session.pack
lists = b'{"data": {"text/plain": [' + b"[]," * 1_500_000 + b"[]]}}"
kernel.session.pack = lambda value: lists if value == {"big": 1} else packed(value)
for _ in range(12):
    kernel.session.send(kernel.iopub_socket, "display_data", {"big": 1}, parent=kernel.get_parent())
    time.sleep(0.3)
