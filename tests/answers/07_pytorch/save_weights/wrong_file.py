# Returns the file, not its bytes.
# message: save_weights should return bytes
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file


def load_weights(model, data):
    model.load_state_dict(torch.load(io.BytesIO(data), weights_only=True))
    return model
