# The targets lose their column.
# message: its rows of y, should have the shape (3, 1)
def epoch_batches(x, y, batch_size, shuffle):
    return list(DataLoader(TensorDataset(x, y.squeeze(1)), batch_size=batch_size, shuffle=shuffle))
