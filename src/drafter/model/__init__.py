"""The values drafter works on: frozen, and valid once built."""
