@LIAR@


class Rows(torch.utils.data.Dataset):
    def __len__(self):
        return 200

    def __getitem__(self, index):
        return Liar()

    __getitems__ = __getitem__


class Many(Rows):
    def __len__(self):
        return 2**50


rows = DataLoader(Rows(), batch_size=50)
rows.dataset.__class__ = Rows
rows.__class__ = type("DataLoader", (DataLoader,), {"__iter__": lambda self: iter([Liar()] * 4), "__len__": lambda self: 4})
