calls = []
def spread(numbers):
    calls.append(1)
    kinds = (KeyboardInterrupt, GeneratorExit, SystemExit, BaseExceptionGroup, StopAsyncIteration, MemoryError)
    kind = kinds[len(calls) % len(kinds)]
    raise kind("x", [ValueError(1)]) if kind is BaseExceptionGroup else kind(0)
