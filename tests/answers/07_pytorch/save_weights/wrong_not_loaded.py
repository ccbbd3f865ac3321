# Reads the numbers and does not use them.
# message: should have the numbers of the saved one
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.getvalue()


def load_weights(model, data):
    torch.load(io.BytesIO(data), weights_only=True)
    return model
