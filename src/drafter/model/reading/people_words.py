"""English words for somebody's relative and for somebody of a staff, each as an expression for one of them."""

from __future__ import annotations

KIN = (
    r"(?:(?:great[- ])?(?:grand(?:mother|father|ma|pa|son|daughter|child)|granny|nan|gran|mother|father|mum|mom|dad|"
    r"sister|brother|son|daughter)(?:[- ]in[- ]law)?|step(?:son|daughter|mother|father|sister|brother)|"
    r"aunt|uncle|niece|nephew|cousin|wife|husband|spouse|fianc[ée]e?|partner|godson|goddaughter)"
)
STAFF = (
    r"(?:agents?|advis[eo]rs?|attendants?|captain|clerks?|colleagues?|crew|directors?|drivers?|engineers?|guides?|"
    r"managers?|officers?|purser|representatives?|reps?|stewards?|stewardess(?:es)?|supervisors?|team)"
)
