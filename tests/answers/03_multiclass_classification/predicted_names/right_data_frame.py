# pandas looks the column up.
def predicted_names(probabilities, class_names):
    return pd.DataFrame(probabilities, columns=list(class_names)).idxmax(axis=1)
