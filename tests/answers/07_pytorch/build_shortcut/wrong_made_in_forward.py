# New layers at each call.
# message: should have parameters of the shapes
class Shortcut(nn.Module):
    def __init__(self, n_inputs, hidden):
        super().__init__()
        self.n_inputs, self.hidden = n_inputs, hidden

    def forward(self, x):
        network = nn.Sequential(nn.Linear(self.n_inputs, self.hidden), nn.ReLU(), nn.Linear(self.hidden, 1))
        return network(x) + nn.Linear(self.n_inputs, 1, bias=False)(x)


def build_shortcut(n_inputs, hidden):
    return Shortcut(n_inputs, hidden)
