scaled = np.ma.masked_all(x.shape)
