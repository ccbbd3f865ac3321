# The district is still text.
# message: should be numbers
def prepare(train, new):
    numbers = ["area", "age"]
    middle = train[numbers].median()
    scaler = StandardScaler().fit(train[numbers].fillna(middle))
    return tuple(frame.assign(**dict(zip(numbers, scaler.transform(frame[numbers].fillna(middle)).T)))
                 for frame in (train, new))
