# The shortcut begins behind the hidden layer.
# message: should have parameters of the shapes
class Shortcut(nn.Module):
    def __init__(self, n_inputs, hidden):
        super().__init__()
        self.first = nn.Linear(n_inputs, hidden)
        self.second = nn.Linear(hidden, 1)
        self.shortcut = nn.Linear(hidden, 1, bias=False)

    def forward(self, x):
        inner = torch.relu(self.first(x))
        return self.second(inner) + self.shortcut(inner)


def build_shortcut(n_inputs, hidden):
    return Shortcut(n_inputs, hidden)
