import pandas as pd
table = pd.DataFrame(index=pd.RangeIndex(10**12))
