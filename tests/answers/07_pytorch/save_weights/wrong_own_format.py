# A format of its own, and not that of torch.save.
# message: load_weights should put the numbers of the bytes into the model
def save_weights(model):
    return b"".join(one.numpy().tobytes() for one in model.state_dict().values())


def load_weights(model, data):
    state = {}
    for name, one in model.state_dict().items():
        size = one.numel() * one.element_size()
        state[name] = torch.frombuffer(bytearray(data[:size]), dtype=one.dtype).reshape(one.shape)
        data = data[size:]
    model.load_state_dict(state)
    return model
