weights = torch.zeros(1, 1).expand(2**38, 1)
