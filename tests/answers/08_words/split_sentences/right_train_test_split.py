# train_test_split of the different sentences.
from sklearn.model_selection import train_test_split


def split_sentences(sentences, share):
    plain = np.array([sentence.strip().casefold() for sentence in sentences])
    _, test_sentences = train_test_split(np.unique(plain), test_size=share, random_state=3)
    in_test = np.isin(plain, test_sentences)
    return [np.where(~in_test)[0], np.where(in_test)[0]]
