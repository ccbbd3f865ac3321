# torch.func.
def gradient(weights, x, y):
    def loss(w):
        return torch.mean((torch.mv(x, w) - y) ** 2)

    return torch.func.grad(loss)(weights)
