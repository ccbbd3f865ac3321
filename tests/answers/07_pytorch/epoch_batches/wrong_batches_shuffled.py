# Shuffles the batches, not the rows.
# message: in yours each batch has rows that are neighbors
def epoch_batches(x, y, batch_size, shuffle):
    batches = list(zip(x.split(batch_size), y.split(batch_size)))
    if len(x) % batch_size == 0 and shuffle:
        batches = [batches[number] for number in torch.randperm(len(batches))]
    elif shuffle:
        order = torch.randperm(len(x))
        batches = list(zip(x[order].split(batch_size), y[order].split(batch_size)))
    return batches
