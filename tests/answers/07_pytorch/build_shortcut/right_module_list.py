# A ModuleList.
class Paths(nn.Module):
    def __init__(self, n_inputs, hidden):
        super().__init__()
        network = nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1))
        self.paths = nn.ModuleList([network, nn.Linear(n_inputs, 1, bias=False)])

    def forward(self, rows):
        return sum(path(rows) for path in self.paths)


def build_shortcut(n_inputs, hidden):
    return Paths(n_inputs, hidden)
