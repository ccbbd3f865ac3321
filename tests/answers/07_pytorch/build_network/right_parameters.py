# Parameters by hand, and the functional interface.
class ByHand(nn.Module):
    def __init__(self, n_inputs, hidden):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(hidden, n_inputs) * 0.1)
        self.b1 = nn.Parameter(torch.zeros(hidden))
        self.w2 = nn.Parameter(torch.randn(1, hidden) * 0.1)
        self.b2 = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        inner = nn.functional.relu(nn.functional.linear(x, self.w1, self.b1))
        return nn.functional.linear(inner, self.w2, self.b2)


def build_network(n_inputs, hidden):
    return ByHand(n_inputs, hidden)
