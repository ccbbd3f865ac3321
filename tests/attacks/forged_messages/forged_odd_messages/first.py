kernel = get_ipython().kernel
deep = "0"
for content in (
    {},
    {"data": None, "metadata": None},
    {"data": {"text/plain": {"a": [1]}}, "metadata": []},
    {"name": 7, "text": ["x"]},
    {"execution_state": None},
    {"data": {"text/plain": "x"}, "metadata": {}, "transient": {"display_id": [1]}},
):
    for kind in ("stream", "display_data", "execute_result", "error", "update_display_data", "clear_output",
                 "comm_open", "comm_msg", "status", "execute_input", "unknown"):
        kernel.session.send(kernel.iopub_socket, kind, content, parent=kernel.get_parent(), ident=kind.encode())
