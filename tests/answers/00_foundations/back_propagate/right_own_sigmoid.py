# A sigmoid of its own, the gradients by einsum.
def back_propagate(x, y, w1, b1, w2, b2):
    def squeeze(z):
        return 0.5 * (1 + np.tanh(z / 2))

    hidden = squeeze(b1 + w1.T @ x)
    output = squeeze(b2 + w2.T @ hidden)
    blame2 = (output - y) * (output - output**2)
    blame1 = np.einsum("jk,k->j", w2, blame2) * (hidden - hidden**2)
    return dict(w1=np.einsum("i,j->ij", x, blame1), b1=blame1, w2=np.einsum("i,j->ij", hidden, blame2), b2=blame2)
