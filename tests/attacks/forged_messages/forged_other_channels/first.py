kernel = get_ipython().kernel
parent = kernel.get_parent()
for _ in range(200):
    for kind in ("input_request", "debug_event", "shutdown_reply", "history_reply", "iopub_welcome", "clear_output"):
        kernel.session.send(kernel.iopub_socket, kind, {"prompt": "x", "restart": True, "wait": True, "history": [[0, 0, "x"]]}, parent=parent)
    kernel.session.send(kernel.stdin_socket, "input_request", {"prompt": "x", "password": True}, parent=parent, ident=kernel._parent_ident["shell"])
