# Reads from the end of the file.
# message: in yours '0.weight' is missing
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.read()


def load_weights(model, data):
    model.load_state_dict(torch.load(io.BytesIO(data), weights_only=True))
    return model
