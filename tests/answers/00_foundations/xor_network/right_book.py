# A well-known book's numbers.
xor_network = dict(
    hidden_weights=np.array([[-0.5, 0.5], [-0.5, 0.5]]),
    hidden_bias=np.array([0.7, -0.2]),
    output_weights=np.array([0.5, 0.5]),
    output_bias=-0.7,
)
