"""The long forms of `tests/whole`: only `make soak` runs them."""
