# A categorical column knows the training districts.
def prepare(train, new):
    districts = sorted(train["district"].unique())
    middle = train[["area", "age"]].median()
    scaler = StandardScaler().fit(train[["area", "age"]].fillna(middle))
    tables = []
    for frame in (train, new):
        table = pd.DataFrame(scaler.transform(frame[["area", "age"]].fillna(middle)), columns=["area", "age"])
        for district in districts:
            table[district] = (frame["district"] == district).astype(int).to_numpy()
        tables.append(table)
    return tables
