import time
kernel = get_ipython().kernel
for number in range(300):
    content = {"comm_id": f"c{number}", "target_name": "x", "data": {"state": {"_model_name": "x" * 900_000}}}
    kernel.session.send(kernel.iopub_socket, "comm_open", content, parent=kernel.get_parent())
    time.sleep(0.01)
