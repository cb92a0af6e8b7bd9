"""drafter: answer a customer's complaint, from the post to the filed letter."""

__version__ = "0.1.0"
