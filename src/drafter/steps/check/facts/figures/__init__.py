"""Every other number: counts, balances, ages, measures, references and codes."""
