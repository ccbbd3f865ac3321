# A view for the inputs, one for the targets.
def make_windows(values, length, horizon, lead):
    view = np.lib.stride_tricks.sliding_window_view
    targets = view(values[length + lead:], horizon)
    return view(values, length)[: len(targets)], targets
