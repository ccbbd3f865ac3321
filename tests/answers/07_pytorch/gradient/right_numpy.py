# NumPy, and back.
def gradient(weights, x, y):
    rows = x.numpy().astype(float)
    error = rows @ weights.numpy() - y.numpy()
    return torch.tensor([2 * float((error * rows[:, k]).mean()) for k in range(rows.shape[1])])
