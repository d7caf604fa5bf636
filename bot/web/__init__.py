"""The web channel: one server, the chat pages, and what stands around them."""
