# load_state_dict does not return the model.
# message: load_weights should return the model
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.getvalue()


def load_weights(model, data):
    return model.load_state_dict(torch.load(io.BytesIO(data), weights_only=True))
