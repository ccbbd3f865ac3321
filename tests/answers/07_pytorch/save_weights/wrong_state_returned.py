# Returns the dictionary, not the model.
# message: load_weights should return the model
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.getvalue()


def load_weights(model, data):
    return torch.load(io.BytesIO(data), weights_only=True)
