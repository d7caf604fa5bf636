"""What is kept: tables, encryption, and every query as a named function."""
