# The class is made in the function.
def build_shortcut(n_inputs, hidden):
    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.deep = nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1))
            self.wide = nn.Linear(n_inputs, 1, bias=False)

        def forward(self, x):
            return torch.add(self.wide(x), self.deep(x))

    return Network()
