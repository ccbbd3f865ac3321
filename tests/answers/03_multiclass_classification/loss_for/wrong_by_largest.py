# Whole numbers above 1 mean integers, everything else one-hot.
# message: integers that are all 0 or 1
def loss_for(targets):
    return "sparse_categorical_crossentropy" if targets.max() > 1 else "categorical_crossentropy"
