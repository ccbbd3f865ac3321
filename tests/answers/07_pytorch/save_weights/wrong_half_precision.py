# Half of the digits.
# message: is missing
def save_weights(model):
    file = io.BytesIO()
    torch.save({name: one.half() for name, one in model.state_dict().items()}, file)
    return file.getvalue()


def load_weights(model, data):
    model.load_state_dict(torch.load(io.BytesIO(data), weights_only=True))
    return model
