# The old format of torch.save.
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file, _use_new_zipfile_serialization=False)
    return file.getvalue()


def load_weights(model, data):
    state = torch.load(io.BytesIO(data), weights_only=True)
    model.load_state_dict(state)
    return model
