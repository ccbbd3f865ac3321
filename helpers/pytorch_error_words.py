"""Plain words for the errors of PyTorch that beginners meet most."""

PYTORCH_RULES: tuple[tuple[str, str], ...] = (
    # Graphs and gradients
    (
        r"does not require grad and does not have a grad_fn",
        "Nothing in this loss was computed from a tensor with requires_grad=True. Compute it from the "
        "model's output, outside of torch.no_grad().",
    ),
    (
        r"leaf Variable that requires grad",
        "A step must not become part of the graph. Put it under `with torch.no_grad():`.",
    ),
    (
        r"backward through the graph a second time",
        "backward frees the graph. Compute the loss again before each backward.",
    ),
    (
        r"Can't call numpy\(\) on Tensor",
        "The tensor still belongs to a graph. tensor.detach().numpy() makes an array of it.",
    ),
    (
        r"implicitly created only for scalar outputs",
        "backward starts from a single number. Take the mean of the losses first: loss.mean().",
    ),
    (
        r"floating point and complex dtype can require gradients",
        "Only numbers with a point have gradients: tensor.float().",
    ),
    (r"cannot be converted to Scalar", ".item() takes a tensor of a single number. Use .mean() before it."),
    # Types and shapes
    (
        r"target dtype to be Long|scalar type Long",
        "The labels of classes are whole numbers for this loss: labels.long().",
    ),
    (
        r"must have the same dtype|expected scalar type",
        "Layers compute in float32, and so should their inputs: x.float().",
    ),
    (
        r"mat1 and mat2 shapes|size mismatch, got input",
        "The last dimension of the input has to be what the layer or the matrix takes. nn.Linear is given "
        "the number of inputs, then the number of units.",
    ),
    (
        r"must be Tensor, not|expected Tensor as element",
        "PyTorch takes tensors here: torch.tensor(values, dtype=torch.float32).",
    ),
    (
        r"size of tensor a \(",
        "The two shapes do not fit together. Print both. tensor.reshape(-1, 1) makes a column.",
    ),
    (
        r"Target size .* must be the same as input size",
        "This loss needs targets of the shape and the type of the outputs: y.float().reshape(-1, 1).",
    ),
    (r"multi-target not supported", "This loss needs labels of the shape (n,): labels.ravel()."),
    (
        r"IndexError: Target -?\d+ is out of bounds",
        "The labels run from 0 to the number of classes minus 1, and the last layer has an output for each.",
    ),
    (
        r"'Tensor' object has no attribute '(astype|copy)'",
        "A tensor has other names for it: .float() and .long() change the type, .clone() copies.",
    ),
    # Modules and optimizers
    (r"before Module\.__init__\(\) call", "The first line of __init__ has to be super().__init__()."),
    (r'missing the required "forward" function', "The class needs a method forward(self, x)."),
    (
        r"empty parameter list",
        "The model has no parameters. Layers have to be attributes of the module, or in nn.Sequential or "
        "nn.ModuleList; a plain list hides them.",
    ),
    (
        r"unexpected keyword argument 'learning_rate'",
        "PyTorch's optimizers call it lr: torch.optim.Adam(model.parameters(), lr=0.01).",
    ),
    (
        r"Expected more than 1 value per channel",
        "In training mode batch normalization needs more than one row. Is model.eval() missing, or has the "
        "last batch a single row?",
    ),
    (
        r"loading state_dict",
        "The names and shapes in the dictionary have to be those of the model. Build the same network first.",
    ),
    (
        r"Weights only load failed",
        "The file holds more than tensors. Save model.state_dict(), not the model itself.",
    ),
)
"""As `RULES` of `error_words`. They come first: words such as "must have the same" are others' too."""
