kernel = get_ipython().kernel
for number in range(200):
    for kind in ("execute_input", "execute_result", "inspect_reply", "complete_reply", "shutdown_reply", "iopub_welcome"):
        content = {"code": "x" * 200_000, "execution_count": number, "data": {}, "metadata": {}, "status": "ok"}
        kernel.session.send(kernel.iopub_socket, kind, content, parent=kernel.get_parent())
