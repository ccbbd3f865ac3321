# The column names of the notebook stand in the function.
# message: On other tables
def make_dummies(train, new):
    names = ["texture_coarse", "texture_medium", "texture_smooth", "lab_north", "lab_south", "lab_west"]
    return tuple(pd.get_dummies(t, dtype=float).reindex(columns=names, fill_value=0.0) for t in (train, new))
