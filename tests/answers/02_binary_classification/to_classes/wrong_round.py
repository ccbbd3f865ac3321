# round takes 0.5 to the even number, 0, and knows no other cut-off.
# message: *at or above*
def to_classes(probabilities, cutoff=0.5):
    return np.round(np.asarray(probabilities).ravel())
