# weights_only is the default of torch.load.
def save_weights(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    file.seek(0)
    return file.read()


def load_weights(model, data):
    file = io.BytesIO()
    file.write(data)
    file.seek(0)
    model.load_state_dict(torch.load(file))
    return model
