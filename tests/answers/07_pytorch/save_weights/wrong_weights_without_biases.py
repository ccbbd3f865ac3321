# Only the matrices.
# message: '0.bias' is missing
def save_weights(model):
    file = io.BytesIO()
    torch.save({name: one for name, one in model.state_dict().items() if "weight" in name}, file)
    return file.getvalue()


def load_weights(model, data):
    model.load_state_dict(torch.load(io.BytesIO(data), weights_only=True), strict=False)
    return model
