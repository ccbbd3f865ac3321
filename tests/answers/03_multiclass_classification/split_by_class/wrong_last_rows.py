# The last fifth, in file order.
# message: A plain random split keeps the classes' shares only by luck
def split_by_class(x, y):
    cut = int(len(y) * 0.8)
    return x[:cut], x[cut:], y[:cut], y[cut:]
