net = nn.Linear(4, 1).to(torch.complex64)
