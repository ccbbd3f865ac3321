# Nested lists of numbers.
def occlusion_map(model, image, label, size):
    def probability(one):
        return float(model.predict(one[np.newaxis], verbose=0)[0][label])

    falls = []
    for top in range(0, image.shape[0], size):
        falls.append([])
        for left in range(0, image.shape[1], size):
            covered = np.array(image)
            covered[top : top + size, left : left + size] = 0
            falls[-1].append(probability(image) - probability(covered))
    return falls
