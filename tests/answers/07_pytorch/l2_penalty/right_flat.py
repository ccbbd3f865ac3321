# All parameters in one vector.
def l2_penalty(model, weight_decay):
    vector = nn.utils.parameters_to_vector(model.parameters())
    return weight_decay / 2 * (vector @ vector)
