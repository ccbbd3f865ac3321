raise ValueError("y" * 15_000_000)
