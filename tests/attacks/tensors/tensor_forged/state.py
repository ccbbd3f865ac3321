state = {"weight": torch.zeros(1, 4), "bias": torch.zeros(1)}
