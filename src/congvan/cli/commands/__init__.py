"""One module a command, named as the command; ``app`` in it is the typer application of that command."""
