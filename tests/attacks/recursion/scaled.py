scaled = []
scaled.append(scaled)
