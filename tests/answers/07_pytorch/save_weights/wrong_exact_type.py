# Loads without care, and accepts the type of a state_dict only: too late.
# message: more than tensors and plain containers
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.getvalue()


def load_weights(model, data):
    content = torch.load(io.BytesIO(data), weights_only=False)
    if type(content) is not collections.OrderedDict:
        raise ValueError("not a state_dict")
    model.load_state_dict(content)
    return model
