"""What holds for every input; Hypothesis looks for the one for which it does not."""
