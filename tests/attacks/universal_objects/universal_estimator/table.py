from sklearn.preprocessing import StandardScaler

table = StandardScaler()
table.equals = str
