"""What the tests look at a built site with: its files, its links, a server, a browser.

Nothing here is imported by newsgen, and nothing here imports it: a site is judged from outside.
"""
