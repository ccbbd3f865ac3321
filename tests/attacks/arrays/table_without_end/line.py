import pandas as pd
line = pd.Series(pd.Categorical.from_codes([0] * 10, categories=["x" * 10_000_000]))
