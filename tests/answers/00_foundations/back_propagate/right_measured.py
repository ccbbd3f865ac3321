# Finite differences for all twelve numbers.
def back_propagate(x, y, w1, b1, w2, b2):
    arrays = {"w1": w1.copy(), "b1": b1.copy(), "w2": w2.copy(), "b2": b2.copy()}

    def loss_now():
        hidden = sigmoid(x @ arrays["w1"] + arrays["b1"])
        return np.mean((sigmoid(hidden @ arrays["w2"] + arrays["b2"]) - y) ** 2)

    gradients = {}
    for name, array in arrays.items():
        gradients[name] = np.zeros_like(array)
        for place in np.ndindex(array.shape):
            kept = array[place]
            array[place] = kept + 1e-5
            above = loss_now()
            array[place] = kept - 1e-5
            gradients[name][place] = (above - loss_now()) / 2e-5
            array[place] = kept
    return gradients
