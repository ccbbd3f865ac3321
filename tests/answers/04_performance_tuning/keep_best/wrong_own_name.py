# A name of its own.
# message: there should be a file 'best.keras'
def keep_best(path):
    return callbacks.ModelCheckpoint(str(Path(path).parent / "model.keras"), save_best_only=True)
