import numpy as np
scaled = np.lib.stride_tricks.as_strided(np.zeros(1), (10**9, 3), (0, 0))
