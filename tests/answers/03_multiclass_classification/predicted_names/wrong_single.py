# A single row becomes a single name.
# message: for 1 row
def predicted_names(probabilities, class_names):
    names = np.asarray(class_names)[np.argmax(probabilities, axis=1)]
    return names if len(names) > 1 else str(names[0])
