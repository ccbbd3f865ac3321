# Printed, not returned.
# message: does the function end with `return`?
def count_updates(rows, batch_size, epochs):
    print(int(np.ceil(rows / batch_size)) * epochs)
