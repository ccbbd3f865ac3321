"""What students' code shows, made harmless: no script, nothing loaded from elsewhere."""
