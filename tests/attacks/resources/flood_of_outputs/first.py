import time

kernel = get_ipython().kernel
session, thread = kernel.session, kernel.iopub_thread
parts = session.serialize(session.msg("stream", {"name": "stdout", "text": "x" * (30 * 2**20)}))


def flood():
    for _ in range(130):
        thread.socket.send_multipart([b"stream", *parts], copy=False)


thread.schedule(flood)
time.sleep(6)
