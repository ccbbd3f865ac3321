kernel = get_ipython().kernel
for _ in range(5):
    content = {"ename": "E", "evalue": "", "traceback": [""] * 300_000}
    kernel.session.send(kernel.iopub_socket, "error", content, parent=kernel.get_parent())
