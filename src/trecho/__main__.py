"""`python -m trecho`: the command line."""

from trecho.cli import main

main()
