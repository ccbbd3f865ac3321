"""What a student's kernel may touch: its own folder, what Python needs, and so much of the machine."""
