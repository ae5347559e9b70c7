"""How long Hypothesis looks: briefly and always in the same places, so that a red run is red again.

To look longer and elsewhere: `pytest tests/properties --hypothesis-profile=explore`.
"""

from hypothesis import settings

settings.register_profile("brief", max_examples=30, deadline=None, database=None, derandomize=True)
settings.register_profile("explore", max_examples=2000, deadline=None, database=None)
settings.load_profile("brief")
