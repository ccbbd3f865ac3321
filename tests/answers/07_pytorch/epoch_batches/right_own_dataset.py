# A data set of one's own.
class Rows(torch.utils.data.Dataset):
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __len__(self):
        return len(self.x)

    def __getitem__(self, row):
        return self.x[row], self.y[row]


def epoch_batches(x, y, batch_size, shuffle):
    return [(a, b) for a, b in DataLoader(Rows(x, y), batch_size, shuffle=shuffle)]
