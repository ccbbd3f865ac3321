weights = torch.zeros(4, 1)
