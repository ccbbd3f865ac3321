# Not trained.
# message: the mean absolute error should be 6 MPa or less
def train_network(x, y):
    return nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))
