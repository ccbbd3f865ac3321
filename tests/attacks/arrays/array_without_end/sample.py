import numpy as np
sample = np.broadcast_to(np.float64(5.0), (10**10,))
