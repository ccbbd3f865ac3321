"""Plain words for the errors that beginners meet most."""

from __future__ import annotations

import re

from helpers.pytorch_error_words import PYTORCH_RULES

MOST_TEXT = 240
"""Characters that a message keeps of an error's own text: libraries print whole arrays into theirs."""

_COLOR = re.compile(r"\x1b\[[0-9;]*m")
_KERAS_FRAME = re.compile(r"\s*Exception encountered when calling .*?\.\s*\n\s*\n")
_TENSORFLOW_NODE = re.compile(r"\{\{function_node .*?\}\}\s*")
_KERAS_ARGUMENTS = re.compile(r"\s*\n\s*\nArguments received by .*", re.DOTALL)
_NUMPY_NUMBER = re.compile(r"\bnp\.\w+\(('[^']*'|[^()]*)\)")

_LABELS = (
    "Square brackets after a data frame or a Series look for labels, not for positions. Take rows by their "
    "position with .iloc, as in table.iloc[rows]."
)
_LIST = (
    "A list takes one whole number as its index. To pick several elements at once, make it an array first: "
    "np.array(names)[indices]."
)
_NO_LIST_ARITHMETIC = "A list does not compute element by element. Make it an array first: np.array(values)."
_ROWS_DIFFER = "The parts have different numbers of rows. Print the length of each before this line."
_WHOLE_NUMBER = "A whole number is needed here. Use int(...), or // in place of /."

RULES: tuple[tuple[str, str], ...] = (
    # Conditions, indices and labels
    (
        r"truth value of an? (array|Series|DataFrame|Index)",
        "`if`, `and`, `or` and `not` need a single True or False, but here is one for each element. Choose "
        "for each element with np.where(condition, a, b), and combine conditions with & and |, each in "
        "brackets.",
    ),
    (r"KeyError: .*(None of \[.*\] are in the|not in index)|KeyError: -?\d+$", _LABELS),
    (
        r"InvalidIndexError: ",
        "A data frame is not indexed like an array. By position it is table.iloc[rows, columns], as in "
        "table.iloc[:, 0].",
    ),
    (r"Unalignable boolean", "The mask has other row labels than the table. Use mask.to_numpy()."),
    (
        r"Item wrong length|boolean index did not match",
        "A mask needs one True or False for each row. Print the length of both.",
    ),
    (
        r"KeyError: ",
        "There is no key or column of this name. Check the spelling; inside a function use only what its "
        "arguments hold. A dictionary gives another value for a missing key: numbers.get(word, 1).",
    ),
    (r"list indices must be|only integer scalar arrays can be converted to a scalar index", _LIST),
    (
        r"arrays used as indices must|only integers, slices",
        "An index consists of whole numbers, or of True and False. Whole numbers: indices.astype(int).",
    ),
    (
        r"too many indices|AxisError: ",
        "The array has fewer dimensions than this line expects. Print its .shape. x.reshape(-1, 1) makes a "
        "column of shape (n, 1).",
    ),
    (
        r"out of bounds|index out of range|out-of-bounds",
        "Positions count from 0, so the last one is the length minus 1.",
    ),
    (
        r"invalid index to scalar|'(int|float|bool|numpy\.\w+)' object is not subscriptable",
        "This is a single number: it has no elements to pick.",
    ),
    # Keras
    (
        r"Cannot convert '.*' to a shape",
        "A shape is a tuple, even for one number: keras.Input(shape=(64,)). The comma makes the tuple.",
    ),
    (
        r"not recognized: \{.*'lr'",
        "The argument is called learning_rate: keras.optimizers.Adam(learning_rate=0.01).",
    ),
    (
        r"not recognized: |Unrecognized keyword arguments",
        "Keras has no argument of this name here. Check the spelling.",
    ),
    (
        r"Could not interpret (\w+(?: function)?) identifier",
        "Keras does not know the name of this {0}. Check the spelling.",
    ),
    (
        r"expected axis -1 of input shape to have value (\w+)",
        "The model takes rows of {0} numbers and got rows of another length. Take the number from the data: "
        "keras.Input(shape=(x.shape[1],)).",
    ),
    (
        r"must have the same (rank|shape)\b.*output",
        "What the last layer returns and the target have different shapes. For a target of one number a row "
        "the last layer has one unit.",
    ),
    (
        r"Data cardinality|inconsistent numbers of samples|All arrays must be of the same length",
        _ROWS_DIFFER,
    ),
    (
        r"Unrecognized data type",
        "Keras takes arrays, not lists. Make the list an array first: np.array(values).",
    ),
    (
        r"Invalid dtype: (object|str)|could not convert string|with string dtype|Failed to convert a NumPy",
        "There is text among the numbers. Choose the columns of numbers, or turn text into numbers: "
        "categories into columns of 0 and 1, words into the numbers of a vocabulary.",
    ),
    (
        r"must call `compile\(\)`",
        "Give the model an optimizer and a loss with model.compile(...) before this line.",
    ),
    (
        r"isn't built|not (yet )?been built|never been called",
        "The model does not know its number of inputs yet. Begin it with keras.Input(shape=(n,)).",
    ),
    (
        r"expecting \d+ weights",
        "set_weights takes a list with one array for each array of get_weights(), of the same shapes.",
    ),
    (
        r"'History' object",
        "fit returns a History object. The dictionary of the losses is in it: history.history.",
    ),
    # scikit-learn
    (
        r"Expected 2D array",
        "scikit-learn takes a table: a row for each sample. x.reshape(-1, 1) makes a column; "
        'table[["name"]] keeps a table.',
    ),
    (r"contains NaN|NaN to integer", "There are gaps (NaN) in the data. Fill them before this line."),
    (
        r"features, but \w+ is expecting|feature names should match",
        "transform and predict need the columns that fit has seen, in the same order.",
    ),
    (r"NotFittedError: ", "Call fit on the training data first."),
    (
        r"unknown categories|unseen labels",
        "The new data have a category that the training data do not have. "
        'OneHotEncoder(handle_unknown="ignore") gives it 0 in all columns.',
    ),
    (
        r"mix of \w+ and continuous",
        "This score compares classes. Turn the probabilities into classes first.",
    ),
    (
        r"Target is multiclass but average",
        'With more than two classes the score needs a way to average, such as average="macro".',
    ),
    # Words
    (
        r"'list' object has no attribute '(lower|upper|casefold|strip|split|replace|translate|isalnum)'",
        "This is a list of texts, and .{0} belongs to a single text. Take one after the other, as in "
        "[text.lower() for text in texts].",
    ),
    (
        r"expected string or bytes-like object",
        "The functions of re take one text. For several: [re.findall(pattern, text) for text in texts].",
    ),
    (
        r"string object received",
        "scikit-learn takes a list of texts and got a single text. Put it into a list: [text].",
    ),
    (
        r"empty vocabulary",
        "The vectorizer found no words. It takes a list of texts; its token_pattern leaves out words of one "
        "letter.",
    ),
    (
        r"sequence item \d+: expected str",
        'join puts texts together. Each element must be a text: " ".join(str(one) for one in values).',
    ),
    (
        r"is not in \[0, (\d+)\)",
        "Embedding(input_dim, …) takes whole numbers from 0 to input_dim - 1, here from 0 to below {0}. "
        "Padding and unknown words need numbers too: input_dim is the largest number plus 1.",
    ),
    (
        r"'str' object does not support item assignment",
        "A text cannot be changed in place. Make a new text, as with text.replace(old, new), or work on "
        "list(text).",
    ),
    (
        r"[Ss]parse (matrix|array|data) was (passed|provided)|sparse array length is ambiguous",
        "This is a sparse matrix. .toarray() makes it an array; .shape[0] is its number of rows.",
    ),
    # Types
    (
        r"NoneType",
        "Something here is None. A function without `return` gives None, and so does a method that changes "
        "its object in place, such as list.append or list.sort.",
    ),
    (
        r"'numpy\.ndarray' object has no attribute 'append'",
        "A NumPy array does not grow. Collect the values in a list, and make it an array at the end.",
    ),
    (
        r"'numpy\.ndarray' object has no attribute '(\w+)'",
        "This is a NumPy array, and .{0} belongs to pandas or another type. Use the array's own way, such as "
        "array[rows], or keep the data frame.",
    ),
    (
        r"'(Series|DataFrame)' object has no attribute '(reshape|ravel|flatten|argmax)'",
        "This is a pandas {0}. Its values as an array: .to_numpy().",
    ),
    (
        r"'(list|tuple)' object has no attribute",
        "This is a {0}. Make it an array first: np.array(values).",
    ),
    (
        r"Tensor' object",
        "This is a tensor. keras.ops.convert_to_numpy(tensor) makes it an array.",
    ),
    (r"AttributeError: ", "Check the spelling after the dot, and print the type(...) of what is before it."),
    (
        r"sequence by non-int|(operand|instances).*'list'|can only concatenate list",
        _NO_LIST_ARITHMETIC,
    ),
    (
        r"(operand|instances).*'str'|can only concatenate str",
        "One of the two is text. float(text) makes a number of it.",
    ),
    (
        r"object is not callable",
        "Round brackets call a function; square brackets pick an element. Is a `*` missing, or does this "
        "name now mean something else?",
    ),
    (
        r"to Python scalars?",
        "float(), int() and the functions of math take one number. For an array use NumPy's, such as np.exp, "
        "or .astype(float).",
    ),
    (r"cannot be interpreted as an integer|slice indices must be", _WHOLE_NUMBER),
    (r"invalid literal for int", _WHOLE_NUMBER),
    (
        r"Invalid value .* for dtype",
        "This column holds another type of value. Make a new table, or .astype(float) first.",
    ),
    (r"'generator' object|object of type '(generator|zip|map)'", "Put list(...) around it."),
    (
        r"must be an iterable|not iterable|has no len\(\)",
        "This is a single value where several are needed.",
    ),
    (
        r"unhashable type",
        "A list or an array cannot be the key of a dictionary or a member of a set. Use tuple(...), or "
        ".tolist() for its members.",
    ),
    # Shapes
    (
        r"could not (be )?broadcast",
        "The two shapes do not fit together. Print both. A column of shape (n, 1) becomes flat, (n,), with "
        ".ravel().",
    ),
    (
        r"matmul|not aligned|Matrix size-incompatible|Dimensions must be equal",
        "In a @ b, a needs as many columns as b has rows. Print both shapes: is the order right?",
    ),
    (r"inhomogeneous", "The lists have different lengths, so they do not make an array."),
    (r"cannot reshape", "The new shape needs exactly as many elements as the array has."),
    (
        r"same number of dimensions|must match exactly|must have the same shape",
        "The arrays have different shapes. Print them before this line.",
    ),
    (
        r"read-only",
        "This array belongs to a table, which must stay as it is. Change a copy: array.copy().",
    ),
    (r"Per-column arrays", "Each column must be flat. A column of shape (n, 1) becomes flat with .ravel()."),
    (r"identically-labeled", "The two have different row labels. Compare their .to_numpy()."),
    (r"to unpack", "The number of names on the left is not the number of values on the right."),
    (r"No axis named", "A Series has no columns, only rows: leave the axis out."),
    # Names, calls and files
    (
        r"unexpected keyword argument|missing \d+ required|takes \d+ positional|takes from \d+",
        "The call does not fit the arguments that the function has. Keep the name and the arguments of the "
        "function that you write as the cell gives them.",
    ),
    (
        r"UnboundLocalError: ",
        "The name gets a value only in a part of the function that did not run. Give it one before.",
    ),
    (
        r"NameError: name '(\w+)'",
        "{0} is not known here. Check the spelling. What another cell makes exists only after that cell ran.",
    ),
    (
        r"RecursionError: ",
        "The function calls itself without end. Does a name inside it mean the function itself?",
    ),
    (r"ZeroDivisionError: ", "The number to divide by is 0. Ask for this case before you divide."),
    (r"ModuleNotFoundError: ", "Check the spelling. The imports of the notebook are enough."),
    (r"FileNotFoundError: ", "The function gets all it needs as arguments. It needs no file."),
)
"""Each rule: what to look for in "Type: text", and what to say. {0} is the first group that was found."""


def explain(error: BaseException) -> str:
    """Say in plain words what an error means and what to do; an empty string if no rule knows it."""
    text = f"{type(error).__name__}: {_plain(error)}"
    for pattern, words in (*PYTORCH_RULES, *RULES):
        if found := re.search(pattern, text, re.DOTALL):
            return words.format(*found.groups())
    return ""


def error_text(error: BaseException) -> str:
    """Return an error's type and its own text on one line, without color codes and lists of arguments.

    >>> error_text(KeyError("price"))
    "KeyError: 'price'"
    """
    text = " ".join(_plain(error).split())
    text = text if len(text) <= MOST_TEXT else f"{text[:MOST_TEXT].rstrip()} …"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _plain(error: BaseException) -> str:
    text = _COLOR.sub("", str(error.args[0] if isinstance(error, KeyError) and error.args else error))
    text = _KERAS_ARGUMENTS.sub("", _KERAS_FRAME.sub("", _TENSORFLOW_NODE.sub("", text)))
    if isinstance(error, KeyError) and error.args and isinstance(error.args[0], str) and " " not in text:
        text = repr(text)
    return _NUMPY_NUMBER.sub(r"\1", text)
