"""The screen: paints values, sends intents."""
