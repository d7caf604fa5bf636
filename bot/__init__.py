"""The outside: command line, settings, the assistant itself, and one file for each channel."""
