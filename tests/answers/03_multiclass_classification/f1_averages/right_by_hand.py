# Precision and recall by hand.
def f1_averages(true_codes, predicted_codes):
    scores, sizes = [], []
    for code in np.unique(true_codes):
        right = np.sum((true_codes == code) & (predicted_codes == code))
        said, size = np.sum(predicted_codes == code), np.sum(true_codes == code)
        precision = right / said if said else 0.0
        recall = right / size
        scores.append(2 * precision * recall / (precision + recall) if right else 0.0)
        sizes.append(size)
    return {"macro": np.mean(scores), "weighted": np.average(scores, weights=sizes)}
