net = nn.Linear(4, 1)
for _ in range(900):
    net = nn.Sequential(net)
