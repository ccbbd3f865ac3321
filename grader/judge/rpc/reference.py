"""References: descriptions of exported objects, which cross in their place."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import KW_ONLY, asdict, dataclass
from functools import lru_cache
from types import ModuleType
from typing import Any

from grader.judge.codec import BadData
from grader.judge.codec.foreign import Keeper

PLAIN = (type(None), bool, int, float, str)
LONGEST_TEXT, MOST_BASES = 2000, 10

OPERATORS = (
    *("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "matmul"),
    *("and", "or", "xor", "lshift", "rshift"),
)
SPECIALS = tuple(
    f"__{name}__"
    for name in (
        *("len", "getitem", "setitem", "delitem", "contains", "iter", "reversed", "next", "call", "bool"),
        *("str", "repr", "format", "int", "float", "index", "complex", "round", "enter", "exit"),
        *(f"{way}{name}" for name in OPERATORS for way in ("", "r", *(["i"] * (name != "divmod")))),
        *("neg", "pos", "abs", "invert"),
    )
)
"""Special methods that proxies forward."""

COMPARISONS = ("__eq__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__")
"""Special methods of a class of the notebook's own that open proxies forward too."""


@dataclass(frozen=True)
class Parameter:
    """Parameter of a function. `default` is the default's value if that is plain, else its `repr`."""

    name: str
    kind: int
    _: KW_ONLY
    has_default: bool = False
    default: bool | int | float | str | None = None


@dataclass(frozen=True)
class Reference:
    """Reference to an object of the side `owner`. `kind` is function, class, iterator, module or object."""

    owner: str
    number: int
    kind: str
    name: str
    _: KW_ONLY
    module: str = ""
    doc: str = ""
    parameters: tuple[Parameter, ...] | None = None
    specials: tuple[str, ...] = ()
    of: Reference | None = None  #: the class of an object
    bases: tuple[Reference, ...] = ()  #: the bases of a class that are the notebook's own or exceptions

    def to_plain(self) -> dict[str, Any]:
        """Return the reference as plain data."""
        return asdict(self)

    @classmethod
    def from_plain(cls, plain: object) -> Reference:
        """Return the reference that plain data describe. Raises `BadData` for data of any other form."""
        try:
            return _checked(plain)
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
            raise BadData(f"This is not a reference: {error!r:.200}") from None


def describe(value: object, owner: str, number: int) -> Reference:
    """Return a reference to an object. `number` is its place in the table of exported objects."""
    kind = kind_of(value)
    named = value if kind in ("function", "class", "module") else type(value)
    name = getattr(named, "__qualname__", None) or getattr(named, "__name__", "") or type(value).__name__
    return Reference(
        owner=owner,
        number=number,
        kind=kind,
        name=_text(name),
        module=_text(getattr(named, "__module__", "")),
        doc=_text(getattr(value, "__doc__", "")),
        parameters=tuple(_parameters(value)) if kind != "module" and callable(value) else None,
        specials=_specials(value if isinstance(value, type) else type(value))
        if kind in ("class", "object")
        else (),
    )


def signature_of(reference: Reference) -> inspect.Signature | None:
    """Return the signature that a reference describes, or None if it is not a valid one."""
    try:
        return inspect.Signature(
            [
                inspect.Parameter(
                    one.name,
                    inspect._ParameterKind(one.kind),
                    default=one.default if one.has_default else inspect.Parameter.empty,
                )
                for one in reference.parameters or ()
            ]
        )
    except ValueError:
        return None


def kind_of(value: object) -> str:
    """Return the kind of reference for an object: module, class, function, iterator or object."""
    if isinstance(value, ModuleType):
        return "module"
    if isinstance(value, type):
        return "class"
    if inspect.isroutine(value):
        return "function"
    if isinstance(value, Iterator) and type(value).__module__ in ("builtins", "itertools"):
        return "iterator"
    return "object"


@lru_cache(maxsize=1000)
def behaves(kind: type) -> bool:
    """Tell whether a class of the notebook's own gives its objects methods or properties."""
    own = [base for base in kind.__mro__ if base.__module__ == "__main__"]
    return any(_is_behavior(name, value) for base in own for name, value in vars(base).items())


def _is_behavior(name: str, value: object) -> bool:
    value = getattr(value, "fget", None) or getattr(value, "__func__", value)
    named = not name.startswith("_") or name in (*SPECIALS, "__missing__")
    return named and inspect.isfunction(value) and value.__module__ == "__main__"


def is_kept(value: object) -> bool:
    """Tell whether an object serves the proxies of an object that stays in its process."""
    return isinstance(value, Keeper)


def _text(value: object) -> str:
    return value[:LONGEST_TEXT] if isinstance(value, str) else ""


def _specials(kind: type) -> tuple[str, ...]:
    own = {name for base in kind.__mro__ if base.__module__ == "__main__" for name in vars(base)}
    all_of_them = {name for base in kind.__mro__ if base is not object for name in vars(base)}
    found = own if issubclass(kind, BaseException) else all_of_them
    compared = tuple(name for name in COMPARISONS if name in own and callable(getattr(kind, name, None)))
    return (*(name for name in SPECIALS if name in found), *compared)


def _parameters(value: Any) -> Iterator[Parameter]:  # noqa: ANN401 - any callable
    try:
        found = list(inspect.signature(value).parameters.values())
    except (TypeError, ValueError):
        found = [
            inspect.Parameter("args", inspect.Parameter.VAR_POSITIONAL),
            inspect.Parameter("kwargs", inspect.Parameter.VAR_KEYWORD),
        ]
    for one in found:
        has_default = one.default is not inspect.Parameter.empty
        plain = one.default if isinstance(one.default, PLAIN) else _text(repr(one.default))
        yield Parameter(
            one.name, int(one.kind), has_default=has_default, default=plain if has_default else None
        )


def _checked(plain: Any) -> Reference:  # noqa: ANN401 - it may be anything
    parameters, of = plain["parameters"], plain["of"]
    texts = {key: str(plain[key])[:LONGEST_TEXT] for key in ("owner", "kind", "name", "module", "doc")}
    return Reference(
        number=int(plain["number"]),
        parameters=None if parameters is None else tuple(_parameter(one) for one in parameters[:255]),
        specials=tuple(name for name in plain["specials"] if name in SPECIALS + COMPARISONS),
        of=None if of is None else Reference.from_plain(of),
        bases=tuple(Reference.from_plain(base) for base in plain["bases"][:MOST_BASES]),
        **texts,
    )


def _parameter(plain: Any) -> Parameter:  # noqa: ANN401 - it may be anything
    name, default = str(plain["name"])[:200], plain["default"]
    if not name.isidentifier() or not (default is None or type(default) in PLAIN):
        raise ValueError("not a parameter")
    return Parameter(name, int(plain["kind"]), has_default=bool(plain["has_default"]), default=default)
