state = nn.Linear(4, 1).state_dict()
state["again"] = state
