import pandas as pd

line = pd.Series([lambda x, y: 1.0], index=["score"], dtype=object)
