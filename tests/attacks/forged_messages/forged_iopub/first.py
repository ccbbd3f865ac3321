session = get_ipython().kernel.session
send = session.send


def quiet(stream, kind, *args, **kwargs):
    name = kind if isinstance(kind, str) else kind["header"]["msg_type"]
    return None if name == "error" else send(stream, kind, *args, **kwargs)


session.send = quiet
