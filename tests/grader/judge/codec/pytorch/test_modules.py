"""Modules cross as their arguments and their state, or stay with the student behind a proxy."""

import msgpack
import pytest

torch = pytest.importorskip("torch", reason="needs PyTorch: make torch")

from torch import nn  # noqa: E402

from grader.judge.codec import BadData, CannotCross, decode, encode  # noqa: E402

pytestmark = pytest.mark.torch


def tied():
    made = nn.Sequential(nn.Linear(3, 3), nn.Linear(3, 3))
    made[1].weight = made[0].weight
    return made


def shared():
    layer = nn.Linear(3, 3)
    return nn.Sequential(layer, nn.Tanh(), layer)


class OnlyBuilt(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))


ROWS = torch.linspace(-1, 1, 12).reshape(4, 3)
MODELS = {
    "dense": (nn.Sequential(nn.Linear(3, 4), nn.LeakyReLU(0.3), nn.Linear(4, 1, bias=False)), ROWS),
    "double": (nn.Linear(3, 2).double(), ROWS.double()),
    "norm": (nn.Sequential(nn.BatchNorm1d(3, momentum=0.3), nn.LayerNorm(3)), ROWS),
    "no statistics": (nn.BatchNorm1d(3, affine=False, track_running_stats=False), ROWS),
    "images": (
        nn.Sequential(
            nn.Conv2d(1, 2, 3, padding="same"), nn.BatchNorm2d(2), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(2, 3, (3, 1), stride=2), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(3, 2),
        ),
        torch.linspace(0, 1, 128).reshape(2, 1, 8, 8),
    ),
    "words": (
        nn.Sequential(nn.Embedding(5, 3, padding_idx=0), nn.GRU(3, 4, batch_first=True)),
        torch.tensor([[1, 2, 0]]),
    ),
    "lstm": (nn.LSTM(3, 4, num_layers=2, bidirectional=True, proj_size=2), ROWS.reshape(4, 1, 3)),
    "shared": (shared(), ROWS),
    "tied": (tied(), ROWS),
    "only a constructor": (OnlyBuilt(), ROWS),
    "activations": (
        nn.Sequential(
            nn.Hardtanh(-0.5, 0.5), nn.ELU(0.7), nn.GELU("tanh"), nn.Softplus(2), nn.PReLU(), nn.Softmax(1)
        ),
        ROWS,
    ),
    "prelu": (nn.PReLU(), ROWS),
    "identity": (nn.Identity(), ROWS),
}  # fmt: skip


@pytest.mark.parametrize(("model", "rows"), MODELS.values(), ids=MODELS)
def test_a_model_computes_the_same_on_the_other_side(model, rows):
    model.eval()
    back = decode(encode(model))
    assert not back.training and back is not model
    mine, theirs = (one(rows) for one in (model, back))
    mine, theirs = (one if isinstance(one, tuple) else (one,) for one in (mine, theirs))
    assert torch.equal(mine[0], theirs[0])
    assert str(back).replace("OnlyBuilt", "Sequential") == str(model).replace("OnlyBuilt", "Sequential")
    assert list(back.state_dict()) == list(model.state_dict())


def test_nothing_random_is_drawn_in_building():
    state = torch.get_rng_state()
    decode(encode(MODELS["images"][0]))
    decode(encode(MODELS["lstm"][0]))
    assert torch.equal(torch.get_rng_state(), state)


def test_shared_modules_and_tied_weights_stay_one():
    back = decode(encode(shared()))
    assert back[0] is back[2]
    back = decode(encode(tied()))
    assert back[0].weight is back[1].weight and len(list(back.parameters())) == 3


def test_flags_cross_for_each_module_and_parameter():
    model = nn.Sequential(nn.Linear(3, 4), nn.Dropout(0.4), nn.Linear(4, 1))
    model[1].eval()
    model[0].weight.requires_grad_(False)
    back = decode(encode(model))
    assert [one.training for one in back] == [True, False, True] and back.training and back[1].p == 0.4
    assert [one.requires_grad for one in back.parameters()] == [False, True, True, True]


LOSSES = {
    "mse": nn.MSELoss(reduction="sum"),
    "l1": nn.L1Loss(),
    "huber": nn.HuberLoss(delta=0.3),
    "classes": nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 3.0]), label_smoothing=0.1),
    "logits": nn.BCEWithLogitsLoss(pos_weight=torch.tensor([2.0])),
    "bce": nn.BCELoss(),
}


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
def test_losses_cross_with_their_settings(loss):
    back = decode(encode(loss))
    assert type(back) is type(loss)
    predicted = torch.tensor([[0.2, 0.3, 0.5], [0.1, 0.1, 0.8]])
    targets = torch.tensor([2, 0]) if isinstance(loss, nn.CrossEntropyLoss) else torch.eye(3)[:2]
    assert torch.equal(back(predicted, targets), loss(predicted, targets))


def test_a_model_that_contains_itself_is_refused():
    model = nn.Sequential(nn.Linear(3, 3))
    model._modules["1"] = model
    with pytest.raises(CannotCross, match="contains itself"):
        encode(model)


def lists(*parts):
    return [["builtins.list", *part] if type(part) is list else part for part in parts]


def module(name="Linear", arguments=None, parameters=(), children=(), buffers=(), form="data"):
    arguments = {"in_features": 3, "out_features": 1, "bias": False} if arguments is None else arguments
    flat = [part for pair in arguments.items() for part in pair]
    state = lists([True] * len(buffers))
    for some in (parameters, buffers, children):
        state += lists([key for key, _ in some], [value for _, value in some])
    return ["torch.module", form, name, ["builtins.dict", *flat], None, True, *state]


def tensor(*shape, form="parameter"):
    size = 4
    for one in shape:
        size *= one
    return ["torch.tensor", form, "float32", ["builtins.list", *shape], b"\0" * size, True, None, None, -1]


NO_BIAS = ("bias", None)


def test_the_form_of_these_tests_is_right():
    assert type(decode(msgpack.packb(module(parameters=[("weight", tensor(1, 3)), NO_BIAS])))) is nn.Linear


@pytest.mark.parametrize(
    "node",
    [
        module("Evil"),
        module("Module"),
        module("__class__"),
        module("DataParallel"),
        module(parameters=[("weight", tensor(1, 4)), NO_BIAS]),
        module(parameters=[("weight", tensor(1, 3)), NO_BIAS, ("more", tensor(1))]),
        module(parameters=[("weight", tensor(1, 3, form="tensor")), NO_BIAS]),
        module(arguments={"in_features": 2**40, "out_features": 2**40, "bias": False}),
        module(arguments={"in_features": 3, "out_features": 1, "bias": False, "device": "cuda"}),
        module("Dropout", {"p": 7.0, "inplace": False}),
        module("LSTM", dict.fromkeys(("input_size", "hidden_size", "num_layers"), 10**9)),
        module("Sequential", {}, children=[("forward.x", module("Identity", {}))]),
        module("Sequential", {}, children=[("__class__", module("Identity", {}))]),
        module("Sequential", {}, children=[("0", tensor(1))]),
        module("Sequential", {}, parameters=[("weight", tensor(1))]),
        module("Linear", None, [("weight", tensor(1, 3)), NO_BIAS], [("0", module("Identity", {}))]),
        module(form="custom"),
        module(form="other"),
        ["torch.module"],
        ["torch.module", "data", "Linear", ["builtins.dict"], None, True],
    ],
)
def test_odd_parts_are_refused(node):
    with pytest.raises(BadData):
        decode(msgpack.packb(node))


def test_a_students_model_is_a_module_with_parameters_that_computes_there(passes):
    passes("""
model = Net()
assert isinstance(model, nn.Module) and isinstance(model, Net) and type(model).__name__ == "Net"
names = ["hidden.weight", "hidden.bias", "out.weight", "out.bias"]
assert [name for name, _ in model.named_parameters()] == names
assert isinstance(model.hidden, nn.Linear) and model.hidden.in_features == 3
assert list(model.children())[1] is model.out
model.load_state_dict({name: torch.ones_like(one) for name, one in model.state_dict().items()})
assert torch.allclose(model(x), 4 * torch.relu(x.sum(dim=1, keepdim=True) + 1) + 1)
assert not model.eval().training and not model.hidden.training
""")


def test_a_students_model_is_trained_by_the_test(passes):
    passes("""
model = Net()
optimizer = torch.optim.Adam(model.parameters(), 0.1)
for _ in range(60):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(x), y)
    loss.backward()
    optimizer.step()
assert loss.item() < 0.05, loss
assert all(one.grad is not None for one in model.parameters())
""")


def test_a_call_of_a_students_model_leaves_the_students_own_as_it_is(passes):
    passes(
        """
first = model(x).detach()
with torch.no_grad():
    for one in model.parameters():
        one.zero_()
assert not model(x).any()
assert torch.equal(theirs(x), first)
""",
        "model = Net()\ndef theirs(x): return model(x).detach()",
    )


def test_modes_and_buffers_are_the_tests(passes):
    passes("""
model = Noisy()
torch.manual_seed(0)
model.eval()
assert torch.equal(model(x), model(x)) and model.norm.num_batches_tracked == 0
model.train()
model(x)
assert model.norm.num_batches_tracked == 1 and model.norm.running_mean.abs().sum() > 0
assert not torch.equal(model(x), model(x))
""")


def test_modules_with_hooks_and_patched_methods_stay(passes):
    passes(
        """
assert isinstance(hooked, nn.Linear) and hooked.in_features == 3
assert torch.allclose(hooked(x), 2 * (x @ hooked.weight.T + hooked.bias))
assert torch.allclose(patched(x), x + 5)
assert torch.allclose(inside(x), torch.relu(x + 5))
assert torch.allclose(normed(x), nn.functional.linear(x, normed.weight_of(), normed.bias), atol=1e-6) \\
    if hasattr(normed, "weight_of") else normed(x).shape == (8, 2)
""",
        """
hooked = nn.Linear(3, 1)
hooked.register_forward_hook(lambda module, given, out: 2 * out)
patched = nn.Identity()
patched.forward = lambda x: x + 5
inside = nn.Sequential(patched, nn.ReLU())
normed = nn.utils.parametrizations.weight_norm(nn.Linear(3, 2))
""",
    )


def test_a_students_layer_in_a_sequential_is_trained_with_it(passes):
    passes(
        """
model = build()
assert isinstance(model, nn.Sequential) and len(model) == 3
optimizer = torch.optim.SGD(model.parameters(), 0.05)
before = [one.detach().clone() for one in model.parameters()]
nn.functional.mse_loss(model(x), y).backward()
optimizer.step()
assert all(not torch.equal(one, was) for one, was in zip(model.parameters(), before)), before
""",
        """
class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.by = nn.Parameter(torch.ones(4))
    def forward(self, x):
        return x * self.by
def build(): return nn.Sequential(nn.Linear(3, 4), Scale(), nn.Linear(4, 1))
""",
    )


def test_a_students_recurrent_model_computes_with_the_weights_of_the_test(passes):
    passes(
        """
model = Reads()
with torch.no_grad():
    for one in model.parameters():
        one.zero_()
assert not model(x.reshape(2, 4, 3)).any()
""",
        """
class Reads(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(3, 4, batch_first=True)
    def forward(self, x):
        return self.rnn(x)[0]
""",
    )


TRAINED = """
from torch.utils.data import DataLoader, TensorDataset
torch.manual_seed(1)
model = {model}
optimizer = torch.optim.Adam(model.parameters(), 0.05)
loader = DataLoader(TensorDataset(x, y), batch_size=4, shuffle=True)
before = nn.functional.mse_loss(model(x), y).item()
first = next(model.parameters())
losses = train(model, loader, nn.MSELoss(), optimizer, epochs=60)
after = nn.functional.mse_loss(model(x), y).item()
assert len(losses) == 120 and after < 0.2 * before, (before, after)
assert next(model.parameters()) is first and optimizer.param_groups[0]["params"][0] is first
assert optimizer.state[first]["step"] == 120 and first.grad is not None
"""


@pytest.mark.parametrize("model", ["nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))", "Net(8)"])
def test_a_students_function_trains_the_tests_model(passes, model):
    passes(TRAINED.format(model=model))


def test_it_trains_a_model_of_the_tests_own_class_too(passes):
    passes(
        """
class Watched(nn.Module):
    def __init__(self):
        super().__init__()
        self.line, self.modes = nn.Linear(3, 1), []
    def forward(self, x):
        self.modes.append(self.training)
        return self.line(x)
"""
        + TRAINED.format(model="Watched()").replace("0.05", "0.1")
        + "\nassert model.modes == [True] * 122"
    )


def test_a_model_and_its_optimizer_fetched_by_two_names_have_the_same_parameters(passes):
    passes(
        """
ours = {id(one) for one in model.parameters()}
assert {id(one) for group in optimizer.param_groups for one in group["params"]} == ours
assert {id(one) for one in net_optimizer.param_groups[0]["params"]} == {id(one) for one in net.parameters()}
before = [one.detach().clone() for one in model.parameters()]
model(x).sum().backward()
optimizer.step()
assert all(not torch.equal(one, was) for one, was in zip(model.parameters(), before))
""",
        """
model, net = nn.Linear(3, 1), Net()
optimizer, net_optimizer = torch.optim.SGD(model.parameters(), 0.1), torch.optim.Adam(net.parameters())
""",
    )


def test_an_optimizer_made_for_the_tests_model_holds_its_parameters(passes):
    passes(
        """
model = nn.Linear(3, 1)
optimizer, same = make(model)
assert optimizer.param_groups[0]["params"][0] is model.weight and same.weight is model.weight
assert optimizer.param_groups[0]["lr"] == 0.3
""",
        "def make(model): return torch.optim.SGD(model.parameters(), 0.3), model",
    )


def test_training_is_undone_and_a_model_that_should_stay_is_looked_at_twice(trial):
    from grader.judge.process.runner import Status
    from tests.grader.judge.codec.pytorch.conftest import ANSWERS, GIVEN

    both = trial(ANSWERS + "\ndef spoil(model):\n    model[0].weight.data.zero_()\n    return 0")
    model = "torch.manual_seed(0)\nmodel = nn.Sequential(nn.Linear(3, 1))\nfirst = model[0].weight.clone()"
    both.given(GIVEN + model)
    test = "assert spoil(model) == 0 and not model[0].weight.any()"
    assert both.test(test).status is Status.PASSED
    assert both.test("assert torch.equal(model[0].weight, first)").status is Status.PASSED
    guarded = both.test(test, changing=False)
    assert guarded.status is Status.FAILED and "On the data as it was" in guarded.message
