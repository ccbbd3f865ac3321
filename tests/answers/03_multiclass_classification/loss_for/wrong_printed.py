# Prints the name and returns nothing.
# message: should return the name of a loss, as text
def loss_for(targets):
    print("sparse_categorical_crossentropy")
