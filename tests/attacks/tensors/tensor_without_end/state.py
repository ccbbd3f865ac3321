state = {"weight": torch.zeros(1).expand(2**20, 2**20), "bias": torch.zeros(2**40, 0)}
