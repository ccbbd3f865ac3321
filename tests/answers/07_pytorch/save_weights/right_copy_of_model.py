# Loads into a copy.
def save_weights(model):
    file = io.BytesIO()
    torch.save(obj=model.state_dict(), f=file)
    return bytes(file.getbuffer())


def load_weights(model, data):
    loaded = copy.deepcopy(model)
    loaded.load_state_dict(torch.load(io.BytesIO(data), weights_only=True), strict=True)
    return loaded
