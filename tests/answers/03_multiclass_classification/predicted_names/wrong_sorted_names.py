# The names are sorted first.
# message: Find the largest of each row
def predicted_names(probabilities, class_names):
    return np.array(sorted(class_names, reverse=True))[np.argmax(probabilities, axis=1)]
