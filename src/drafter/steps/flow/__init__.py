"""Flow: the order of the stages, and what a change undoes. Nobody else's job.

| change                    | is worked out again                                       | is cleared                 |
|---------------------------|-----------------------------------------------------------|----------------------------|
| meaning is known          | suggestions                                               | –                          |
| a wait begins or ends     | deadlines                                                 | –                          |
| open a case               | classification, facts, compensation, award, suggestions   | –                          |
| a fact                    | the same; the hand's goodwill and letter stay             | review, approval           |
| pick a template           | the letter                                                | hand's text, approval      |
| answer a question         | as a fact                                                 | review, approval           |
| adjust the award          | the letter unless a hand touched it                       | review, approval           |
| edit the text             | –                                                         | review, approval           |
| override, decide          | –                                                         | review, approval           |
| silence                   | –                                                         | review                     |
| finish                    | –                                                         | – (the letter is frozen)   |
"""

from drafter.steps.approve import Obstacle
from drafter.steps.flow.asking import request_text
from drafter.steps.flow.finishing import Refusal, approve, blocks, finish, letter_out, obstacles_of, subject_of
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.flow.ledger import (
    add_concern,
    concerns_of,
    join_concerns,
    split_concern,
    split_points,
    strike_concern,
)
from drafter.steps.flow.naming import house_words
from drafter.steps.flow.offering import (
    Offering,
    choose_law,
    choose_sum,
    currency_of,
    offering_of,
    refund_cost,
    take_out_refund,
)
from drafter.steps.flow.opening import (
    circumstances,
    clauses_to_hear,
    compare,
    compare_matters,
    concern_line,
    confirm_fact,
    drop_fact,
    hear_concerns,
    open_case,
    rank_by_meaning,
    read_post,
    routes_of,
    sort_by_meaning,
    sorted_case,
    withheld,
)
from drafter.steps.flow.reviewing import (
    NOTHING_OUTSIDE,
    Memo,
    Outside,
    concerns_to_read,
    context_for,
    decide_concern,
    has_sign_off,
    judged,
    keep_promises,
    memo_of,
    override,
    read_by,
    reader_line,
    remark_of,
    review_text,
    reviewed,
    sentences_to_tell,
    silence,
    take_back_decision,
    take_back_override,
    texts_to_compare,
    tone_line,
    unsilence,
)
from drafter.steps.flow.suggesting import letter_language, matters_by, matters_in
from drafter.steps.flow.using import offered, picked, put_in, sent
from drafter.steps.flow.waiting import near_state, pauses_of, with_history
from drafter.steps.flow.writing import (
    adjust_award,
    answer_question,
    correct_case,
    edit_text,
    give_goodwill,
    known_for,
    paragraph,
    pick_template,
    preview,
    question_for,
    read_out,
    recomposed,
    sign_award,
    write_in,
)
from drafter.steps.suggest import Comparison, matters_near

__all__ = [
    "NOTHING_OUTSIDE",
    "Comparison",
    "Handbook",
    "Memo",
    "Obstacle",
    "Offering",
    "Outside",
    "Refusal",
    "Seat",
    "add_concern",
    "adjust_award",
    "answer_question",
    "approve",
    "blocks",
    "choose_law",
    "choose_sum",
    "circumstances",
    "clauses_to_hear",
    "compare",
    "compare_matters",
    "concern_line",
    "concerns_of",
    "concerns_to_read",
    "confirm_fact",
    "context_for",
    "correct_case",
    "currency_of",
    "decide_concern",
    "drop_fact",
    "edit_text",
    "finish",
    "give_goodwill",
    "has_sign_off",
    "hear_concerns",
    "house_words",
    "join_concerns",
    "judged",
    "keep_promises",
    "known_for",
    "letter_language",
    "letter_out",
    "matters_by",
    "matters_in",
    "matters_near",
    "memo_of",
    "near_state",
    "obstacles_of",
    "offered",
    "offering_of",
    "open_case",
    "override",
    "paragraph",
    "pauses_of",
    "pick_template",
    "picked",
    "preview",
    "put_in",
    "question_for",
    "rank_by_meaning",
    "read_by",
    "read_out",
    "read_post",
    "reader_line",
    "recomposed",
    "refund_cost",
    "remark_of",
    "request_text",
    "review_text",
    "reviewed",
    "routes_of",
    "sent",
    "sentences_to_tell",
    "sign_award",
    "silence",
    "sort_by_meaning",
    "sorted_case",
    "split_concern",
    "split_points",
    "strike_concern",
    "subject_of",
    "take_back_decision",
    "take_back_override",
    "take_out_refund",
    "texts_to_compare",
    "tone_line",
    "unsilence",
    "with_history",
    "withheld",
    "write_in",
]
