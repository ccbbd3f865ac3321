# Not answered.
# message: should be numbers
edge_kernel = None
