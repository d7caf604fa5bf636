"""The inside: protocols, norms, texts and the machine that steps through them. No database, clock or network."""
