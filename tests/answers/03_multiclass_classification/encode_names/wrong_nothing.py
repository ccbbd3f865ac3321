# print instead of return.
# message: should return two things
def encode_names(names):
    print(np.unique(names, return_inverse=True))
