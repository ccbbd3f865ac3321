kernel = get_ipython().kernel
parent = kernel.get_parent()
for kind in ("stream", "display_data", "update_display_data", "execute_result", "error", "clear_output", "status", "execute_input"):
    for content in ([], 5, None, "x", {"data": 5}, {"transient": {"display_id": []}}, {"traceback": 5}, {"execution_state": []}):
        kernel.session.send(kernel.iopub_socket, kind, content, parent=parent)
for kind in (5, None, [], {}, "x" * 100_000):
    kernel.session.send(kernel.iopub_socket, kernel.session.msg("stream", {}, parent=parent) | {"header": {"msg_type": kind, "msg_id": kind}})
