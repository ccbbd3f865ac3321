# Arrays, not tensors.
# message: should be a tensor; yours is ndarray
def to_tensors(x, y):
    return x.astype("float32"), y.astype("float32").reshape(-1, 1)
