# The shortcut is a parameter that does not require a gradient.
# message: should be trained
class Shortcut(nn.Module):
    def __init__(self, n_inputs, hidden):
        super().__init__()
        self.network = nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1))
        self.shortcut = nn.Linear(n_inputs, 1, bias=False).requires_grad_(False)

    def forward(self, x):
        return self.network(x) + self.shortcut(x)


def build_shortcut(n_inputs, hidden):
    return Shortcut(n_inputs, hidden)
