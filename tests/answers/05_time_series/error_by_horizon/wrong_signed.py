# Plus and minus cancel.
# message: do not let plus and minus cancel
def error_by_horizon(actual, forecast):
    return (actual - forecast).mean(axis=0)
