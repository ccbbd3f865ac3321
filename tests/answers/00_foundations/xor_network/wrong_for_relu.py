# The numbers of a network with ReLU, not with the step.
# message: Your first hidden neuron answers
xor_network = {
    "hidden_weights": np.array([[1.0, 1.0], [1.0, 1.0]]),
    "hidden_bias": np.array([0.0, -1.0]),
    "output_weights": np.array([1.0, -2.0]),
    "output_bias": 0.0,
    "activation": "relu",
    "note": "x1 + x2 - 2 * relu(x1 + x2 - 1)",
}
xor_network["output_bias"] = 0.5
