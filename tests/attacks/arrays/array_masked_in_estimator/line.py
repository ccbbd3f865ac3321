line = LinearRegression().fit(x, y)
line.intercept_ = np.ma.masked_all(50)
