"""A call's changes of PyTorch's objects are made to ours, and undone."""

import pytest

torch = pytest.importorskip("torch", reason="needs PyTorch: make torch")

from torch import nn  # noqa: E402
from torch.utils.data import DataLoader, Subset, TensorDataset  # noqa: E402

from grader.judge.codec import remember, undo_all, update_in_place  # noqa: E402

pytestmark = pytest.mark.torch


def changed(target, new):
    undo = []
    assert update_in_place(target, new, undo)
    return undo


def test_a_tensor_has_values_gradient_and_flag_of_the_other():
    target, new = torch.zeros(2), torch.ones(2, requires_grad=True)
    (3 * new).sum().backward()
    undo = changed(target, new)
    assert (target.tolist(), target.requires_grad, target.grad.tolist()) == ([1, 1], True, [3, 3])
    undo_all(undo)
    assert (target.tolist(), target.requires_grad, target.grad) == ([0, 0], False, None)


def test_an_equal_tensor_needs_no_undoing():
    assert changed(torch.ones(2), torch.ones(2)) == []


@pytest.mark.parametrize(
    ("target", "new"),
    [
        (torch.zeros(2), torch.zeros(3)),
        (torch.zeros(2), torch.zeros(2, dtype=torch.int64)),
        (nn.Linear(2, 1), nn.Linear(3, 1)),
        (nn.Sequential(nn.ReLU()), nn.Sequential(nn.Tanh())),
        (TensorDataset(torch.zeros(2)), TensorDataset(torch.zeros(3))),
    ],
)
def test_what_does_not_fit_says_so(target, new):
    assert not update_in_place(target, new)


def test_a_tensor_in_a_container_changes_itself():
    held = torch.zeros(2)
    target = {"a": [held]}
    undo = changed(target, {"a": [torch.ones(2)]})
    assert target["a"][0] is held and held.tolist() == [1, 1]
    undo_all(undo)
    assert held.tolist() == [0, 0]


def test_a_module_keeps_its_parameters_and_gets_values_modes_and_buffers():
    target, new = (nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2)) for _ in range(2))
    new(torch.randn(8, 2)).sum().backward()
    new.eval()
    weight, before = target[0].weight, [one.clone() for one in target.state_dict().values()]
    undo = changed(target, new)
    assert target[0].weight is weight and torch.equal(weight, new[0].weight)
    assert weight.grad is not None and not target[1].training and target[1].num_batches_tracked == 1
    undo_all(undo)
    assert all(map(torch.equal, target.state_dict().values(), before))
    assert weight.grad is None and target[1].training


def stepped(steps, rate=0.1):
    weight = nn.Parameter(torch.ones(2))
    optimizer = torch.optim.Adam([weight], rate)
    for _ in range(steps):
        (weight**2).sum().backward()
        optimizer.step()
    return weight, optimizer


def test_an_optimizer_goes_on_where_the_other_stopped_and_begins_again():
    weight, target = stepped(1)
    undo = changed(target, stepped(3, 0.5)[1])
    assert target.state[weight]["step"] == 3 and target.param_groups[0]["lr"] == 0.5
    assert torch.equal(weight, stepped(3, 0.5)[0])
    undo_all(undo)
    assert target.state[weight]["step"] == 1 and target.param_groups[0]["lr"] == 0.1
    assert torch.equal(weight, stepped(1)[0])


@pytest.mark.parametrize("wrap", [lambda rows: rows, lambda rows: Subset(rows, [0]), DataLoader])
def test_rows_change_where_they_are(wrap):
    held = torch.zeros(2)
    undo = changed(wrap(TensorDataset(held)), wrap(TensorDataset(torch.ones(2))))
    assert held.tolist() == [1, 1]
    undo_all(undo)
    assert held.tolist() == [0, 0]


def test_a_generator_goes_on():
    target, new = torch.Generator().manual_seed(1), torch.Generator().manual_seed(2)
    before = target.get_state()
    undo = changed(target, new)
    assert torch.equal(target.get_state(), new.get_state())
    undo_all(undo)
    assert torch.equal(target.get_state(), before)


def test_containers_are_remembered_with_their_tensors():
    held, undo = [torch.zeros(2)], []
    remember(held, undo)
    held[0].add_(1)
    undo_all(undo)
    assert held[0].tolist() == [0, 0]
