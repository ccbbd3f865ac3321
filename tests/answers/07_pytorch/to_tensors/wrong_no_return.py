# Prints, and returns nothing.
# message: Yours returned None
def to_tensors(x, y):
    print(torch.tensor(x), torch.tensor(y))
