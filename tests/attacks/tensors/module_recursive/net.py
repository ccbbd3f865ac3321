net = nn.Sequential(nn.Sequential(nn.Linear(4, 1)))
net[0].add_module("again", net)
