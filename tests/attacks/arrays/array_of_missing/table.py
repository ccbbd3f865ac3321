import numpy as np
import pandas as pd
table = pd.DataFrame({"column": [pd.NA] * 3, "mean": [pd.NaT] * 3})
