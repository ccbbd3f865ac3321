import numpy as np
sample = np.ma.masked_all(1000).filled(np.nan)
