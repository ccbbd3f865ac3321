# Saves the model itself.
# message: yours hold the model itself
def save_weights(model):
    file = io.BytesIO()
    torch.save(model, file)
    return file.getvalue()


def load_weights(model, data):
    model.load_state_dict(torch.load(io.BytesIO(data), weights_only=True))
    return model
