"""One outside thing each: they translate, they do not decide, and they raise OutsideError only."""
