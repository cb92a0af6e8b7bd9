"""Things: one taken for another, and a value told of something else."""
