# A list hides the layers from parameters().
# message: An optimizer finds only what is in `parameters()`
class Shortcut(nn.Module):
    def __init__(self, n_inputs, hidden):
        super().__init__()
        network = nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1))
        self.paths = [network, nn.Linear(n_inputs, 1, bias=False)]

    def forward(self, x):
        return self.paths[0](x) + self.paths[1](x)


def build_shortcut(n_inputs, hidden):
    return Shortcut(n_inputs, hidden)
