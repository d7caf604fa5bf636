"""Meldwijzer: a chat assistant that stands beside school staff when a child may be unsafe at home.

The folders of the checkout (`bot`, `dialogs`, `storage`, `locales`) are linked here, so that they install as
`meldwijzer.bot` and so on and never clash with a package called `bot` in a school's own project.
"""
