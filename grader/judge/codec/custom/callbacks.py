"""Proxies of custom callbacks: the training runs here, the callback in the other process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np

from grader.judge.codec.custom.detection import keras_base
from grader.judge.codec.custom.fitting import arrays, assign, optimizer_variables
from grader.judge.codec.custom.proxies import Proxy, refuse
from grader.judge.codec.keras_classes import PLAIN

EVENTS = tuple(name for name in vars(keras.callbacks.Callback) if name.startswith("on_"))

CALLS = {"on_train_batch_begin": "on_batch_begin", "on_train_batch_end": "on_batch_end"}
"""Methods of Keras's callbacks that do nothing but call another."""


def describe_callback(callback: Any) -> dict[str, Any]:  # noqa: ANN401
    """Describe a custom callback: its class, its settings, the events that it handles."""
    base = keras_base(type(callback))
    seen = [name for name in EVENTS if _looks_at(callback, name) or _looks_at(callback, CALLS.get(name, ""))]
    settings = {name: value for name, value in vars(callback).items() if _is_setting(name, value)}
    return {
        "name": type(callback).__name__,
        "base": [base.__module__, base.__name__],
        "events": seen,
        "settings": settings if base is not keras.callbacks.Callback else {},
    }


def _looks_at(callback: object, name: str) -> bool:
    theirs = getattr(type(callback), name, None)
    return theirs is not getattr(keras.callbacks.Callback, name, None) or name in vars(callback)


def _is_setting(name: str, value: object) -> bool:
    return not name.startswith("_") and isinstance(value, PLAIN)


class ProxyCallback(Proxy):
    """Proxy of a custom callback: passes on the events that it handles, and applies its changes."""

    _kept: Any
    _events: tuple[str, ...]

    def __init__(self, description: dict[str, Any]) -> None:
        keras.callbacks.Callback.__init__(self)
        self._events = tuple(name for name in description["events"] if name in EVENTS)
        self._sent: tuple[object, int] | None = None

    def _tell(self, name: str, *args: Any) -> None:  # noqa: ANN401
        if name not in self._events:
            return
        model: Any = self.model  # type: ignore[attr-defined]
        optimizer = optimizer_variables(model)
        state = {
            "stop": bool(model.stop_training),
            "weights": arrays(model.weights),
            "optimizer": arrays(optimizer),
            "params": self.params,  # type: ignore[attr-defined]
        }
        logs = args[-1]
        given = [*args[:-1], _numbers(logs)]
        # The callback has a copy of the model. It gets a new one for another model, or if the optimizer has
        # more variables now.
        known = (model, len(optimizer))
        is_new = self._sent is None or self._sent[0] is not model or self._sent[1] != len(optimizer)
        answer = self._kept("event", name, given, model if is_new else None, state)
        self._sent = known
        if not isinstance(answer, dict):
            raise refuse(type(self).__name__, answer, "an event's end")
        model.stop_training = bool(answer.get("stop"))
        assign(model.weights, answer.get("weights") or ())
        assign(optimizer, answer.get("optimizer") or ())
        if isinstance(logs, dict):
            logs.update(_numbers(answer.get("logs")))


def _event(name: str) -> Callable[..., None]:
    def method(self: ProxyCallback, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        place = [*args, *kwargs.values()]
        wanted = 1 if name.split("_")[1] in ("train", "test", "predict") and "batch" not in name else 2
        self._tell(name, *place, *[None] * (wanted - len(place)))

    method.__name__ = name
    return method


for _name in EVENTS:
    setattr(ProxyCallback, _name, _event(_name))


def _numbers(logs: object) -> dict[str, Any]:
    """Return the logs with plain numbers."""
    if not isinstance(logs, dict):
        return {}
    return {str(name): float(value) for name, value in logs.items() if np.ndim(value) == 0}
