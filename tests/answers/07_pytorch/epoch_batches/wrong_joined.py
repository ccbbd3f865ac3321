# Puts x and y into one table, and takes its last column for y.
# message: should have the shape
def epoch_batches(x, y, batch_size, shuffle):
    table = torch.cat([x, y.reshape(len(y), -1)], dim=1)
    if shuffle:
        table = table[torch.randperm(len(table))]
    return [(part[:, :-1], part[:, -1:]) for part in table.split(batch_size)]
