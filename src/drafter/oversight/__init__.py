"""What managers and trainers do with the library and with finished work."""
