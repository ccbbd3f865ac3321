# Sparse, whatever comes.
# message: cannot read targets of the shape (4, 3)
def loss_for(targets):
    return "sparse_categorical_crossentropy"
