# weights_only=False runs code.
# message: loaded an object of another class
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.getvalue()


def load_weights(model, data):
    model.load_state_dict(torch.load(io.BytesIO(data), weights_only=False))
    return model
