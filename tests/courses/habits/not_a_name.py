# A test hands a dictionary to pandas.
# %% answer a1
result = {"a": 1}
# %% test t1
import pandas as pd
assert pd.Series(result).sum() == 1
# === right t1=1
# %% a1
result = {"a": 1}
# === wrong t1=0
# %% a1
result = {"a": 2}
