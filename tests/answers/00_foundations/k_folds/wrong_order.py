# Validation rows first.
# message: A pair is training rows first
def k_folds(rows, k):
    return [(validate, learn) for learn, validate in KFold(k).split(np.zeros(rows))]
