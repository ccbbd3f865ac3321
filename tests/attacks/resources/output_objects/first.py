kernel = get_ipython().kernel
for number in range(400):
    content = {
        "comm_id": f"c{number}",
        "target_name": "jupyter.widget",
        "data": {"state": {"value": "x" * 100_000}, "buffer_paths": []},
        "metadata": {},
    }
    kernel.session.send(kernel.iopub_socket, "comm_open", content, parent=kernel.get_parent())
