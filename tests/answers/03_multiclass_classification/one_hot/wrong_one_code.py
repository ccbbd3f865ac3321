# A single code loses its row.
# message: should have the shape (1, 3)
def one_hot(codes, n_classes):
    return np.squeeze(np.eye(n_classes)[codes])
