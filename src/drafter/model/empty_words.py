"""Words that say nothing of what a text is about: the little ones, and those that stand in every letter."""

from __future__ import annotations

LITTLE = frozenset(
    """
    a an the and or but if of to in on at for from by with as is are was were be been it its this that i me my we
    us our you your he she they them their his her him who which what when how not no so too very have has had do
    does did will would could there then than also just only even all any some more most other such please dear
    about into because get got one two three four five ever sir madam flight time thank
    """.split()  # noqa: SIM905  # read as prose, not as a list
)
"""Of English, and the few of flights and courtesy by which no letter differs from another."""
EMPTY = LITTLE | frozenset(
    """
    being am these those where why nor shall should can may might must each own same again while since never still
    yet now say said ask asked tell told know day thing sorry letter
    """.split()  # noqa: SIM905  # as above
)
"""With the words of saying and asking."""
EMPTY_HAN = frozenset("的了在是我們你您他她它和與及也都就還很這那不沒被把給對為以於之而或但請貴")
"""Chinese characters of that kind."""
