# Each name with its probability.
# message: should be names
def predicted_names(probabilities, class_names):
    return [(class_names[row.argmax()], row.max()) for row in probabilities]
