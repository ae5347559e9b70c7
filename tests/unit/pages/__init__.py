"""One family of pages a file: an archive in, what the templates see out."""
