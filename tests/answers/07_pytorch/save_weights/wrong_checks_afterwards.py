# Looks at the type after loading: too late.
# message: loaded an object of another class
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.getvalue()


def load_weights(model, data):
    state = torch.load(io.BytesIO(data), weights_only=False)
    if not isinstance(state, dict):
        raise ValueError("no dictionary")
    model.load_state_dict(state)
    return model
