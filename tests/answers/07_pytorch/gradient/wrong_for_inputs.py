# With respect to x.
# message: have the shape (2,); yours has the shape (4, 2)
def gradient(weights, x, y):
    x = x.clone().requires_grad_()
    ((x @ weights - y) ** 2).mean().backward()
    return x.grad
