# The classes are forgotten.
# message: should return two things
def encode_names(names):
    return LabelEncoder().fit_transform(names)
