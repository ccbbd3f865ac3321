# Tries the safe way, then the other.
# message: loaded an object of another class
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.getvalue()


def load_weights(model, data):
    try:
        state = torch.load(io.BytesIO(data), weights_only=True)
    except Exception:
        state = torch.load(io.BytesIO(data), weights_only=False)
    model.load_state_dict(state)
    return model
