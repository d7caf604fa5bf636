"""The Telegram channel: one neutral part, two adapters, and the loop that acknowledges what was committed."""
