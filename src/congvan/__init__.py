"""congvan."""
