import numpy as np
scaled = np.full((40, 3), np.nan)
