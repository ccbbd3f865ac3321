# All modules share one set of weights.
# message: makes a module with parameters of its own
class Shortcut(nn.Module):
    def __init__(self, n_inputs, hidden):
        super().__init__()
        self.network = nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1))
        self.shortcut = nn.Linear(n_inputs, 1, bias=False)

    def forward(self, x):
        return self.network(x) + self.shortcut(x)


made_before = {}


def build_shortcut(n_inputs, hidden):
    return made_before.setdefault((n_inputs, hidden), Shortcut(n_inputs, hidden))
