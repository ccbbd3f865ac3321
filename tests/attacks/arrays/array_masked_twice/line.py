line = LinearRegression().fit(x, y)
line.intercept_ = line.param_a = np.ma.masked_all(50)
