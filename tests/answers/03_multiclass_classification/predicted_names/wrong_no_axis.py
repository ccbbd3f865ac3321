# One answer for the whole table.
# message: should be a list or an array of names
def predicted_names(probabilities, class_names):
    return class_names[np.argmax(probabilities) % len(class_names)]
