# The medians are those of both tables together: a leak.
# message: Take the median (not the mean) of `train` alone
def fill_gaps(train, new):
    medians = pd.concat([train, new]).median()
    return train.fillna(medians), new.fillna(medians)
