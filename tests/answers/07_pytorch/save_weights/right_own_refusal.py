# Puts the error into words of its own.
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.getvalue()


def load_weights(model, data):
    try:
        state = torch.load(io.BytesIO(data), weights_only=True)
    except Exception as error:
        raise ValueError("These bytes hold more than weights.") from error
    with torch.no_grad():
        for name, one in model.state_dict().items():
            one.copy_(state[name])
    return model
