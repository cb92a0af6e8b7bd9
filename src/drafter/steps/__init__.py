"""The letter's way: one pure function per stage; flow.py knows the order and what a change undoes."""
