"""People of the letter who are not the customer's: another given name, the other sex, kin they do not have."""

from __future__ import annotations

import pytest
from hale_family import marked

WRONG = [
    ("My husband fell.", "Your husband fell, and for that I apologise to your wife too.", "wife"),
    ("My daughter Mia was ill.", "I was sorry to read about Hannah.", "Hannah"),
    ("Our dachshund Bruno flew in the hold.", "How is Bertie now?", "Bertie"),
    ("The steward's badge said Craig.", "I have spoken with the purser and with Greg.", "Greg"),
    ("My daughter Mia was given a nut bar.", "I am sorry about Mia. The attendant gave him a nut bar.", "him"),
    ("An officer, Miss Vance, was rude.", "Miss Vance accepts this and his letter is enclosed.", "his"),
    ("We missed our grandson's prize-giving.", "There is no second prize-giving for a granddaughter.",
     "granddaughter"),
    ("My husband's only brother got married.", "Your husband has two brothers and missed the day.", "two brothers"),
    ("My son Owen and my daughter Lowri came.", "I hope your two sons slept.", "your two sons"),
    ("I came with my daughter Mia.", "I hope that you and your two daughters slept.", "your two daughters"),
    ("I booked so that my parents would have no worry.", "Your grandparents were left to worry.", "grandparents"),
    ("She flew to her mum, Olwen Bain.", "Meanwhile her grandmother, Olwen Bain, was at the rail.", "grandmother"),
    ("Both tickets are for Prague.", "Both tickets to Budapest are cancelled.", "Budapest"),
    ("The Pauls and I saw Elba and Capri.", "You missed Elba and Ischia.", "Ischia"),
    ("She slipped on wet leaves.", "She slipped on wet stone.", "stone"),
    ("It was charged to my debit card.", "It goes back to your credit card.", "credit card"),
    ("A schoolteacher in 21D gave up her seat.", "I thank the nurse in 21D.", "nurse"),
    ("His blue collar is gone.", "The red collar was not found.", "red collar"),
    ("They broke my Brompton.", "The Raleigh came out broken.", "Raleigh"),
    ("He had counted the days since August.", "He was counting the days since July.", "July"),
    ("I told you in June that six pupils are Muslim.", "You told us about the pupils in May.", "May"),
    ("Our cat went in the hold.", "The cat was cold. You had your dog back at seven.", "dog"),
    ("My father died.", "I was sorry to read about your wife.", "wife"),
    ("We waited.", "I was sorry to read of your late stepson.", "your late stepson"),
    ("My booking HBC70214 was wrong.", "The money is paid for booking SMH99120.", "SMH99120"),
    ("The girl and the boy slept.", "Your twin boys slept.", "Your twin boys"),
    ("My son Wilf waited. I will not come again.", "Please tell Will that he was very brave.", "Will"),
    ("My daughter Imogen is allergic.", "You told us of Isobel's nut allergy.", "Isobel"),
    ("My mother is 76.", "Your mother is 76. Why was your aunt not looked after?", "aunt"),
    ("Ten-month-old twin girls, and one nappy.", "Nobody should look after twin boys in that heat.", "boys"),
    ("My wife Noreen and her mother Mrs Ivy Blenkinsop came.", "I am sorry for your mother, Mrs Blenkinsop.", "mother"),
    ("Please correct my wife's name.", "Your daughter's name is now right.", "daughter"),
]  # fmt: skip
RIGHT = [
    ("My wife fell, and my husband Tom saw it.", "I am sorry for your wife and your husband."),
    ("My late daddy sang.", "I am sorry about your late father's songs."),
    ("My son Wilf waited. I will not come again.", "Please tell Wilf that he was very brave. Will you write again?"),
    ("Greta's bag was lost, and my wife waited.", "I am sorry for Greta and for your wife."),
    ("Ten-month-old twin girls, and one nappy.", "Nobody should look after twin girls in that heat."),
    ("My wife Noreen and her mother Mrs Ivy Blenkinsop came.", "I am sorry for your mother-in-law, Mrs Blenkinsop."),
    ("My mother Mrs Ivy Blenkinsop came. My wife and her mother too.", "I am sorry for your mother, Mrs Blenkinsop."),
    ("Our cat was cold.", "I have asked Mr Renwick, who runs the desk, to go through the rule."),
    ("Our cat was cold.", "Mrs Lockhart, head of ground services, will telephone."),
    ("A lady lent me an umbrella.", "The lady at our counter who lent you an umbrella is Ms Nishida."),
    ("My room was on the third floor.", "There was a free room on the ground floor that weekend."),
    ("My mam waited with her rollator, and dad.", "The rollator lay across your mother's lap."),
    ("My daughter Mia was ill.", "I was sorry to read about Mia and what was said to her."),
    ("We waited.", "My colleague Hannah in Leeds has your file, and you may ask for Bertie at the desk."),
    ("We waited.", "Hannah Crewe, our station manager, has seen it. Hannah will write."),
    ("My daughter Mia was ill.", "Our engineer looked at it, and his report says that Mia's seat was wet."),
    ("My daughter Mia was ill.", "Mia sat beside Tom, and his coat was wet too."),
    ("My boy and I waited.", "Your son should not have waited."),
    ("My boys waited.", "Your two sons should not have waited."),
    ("My son Owen waited with the other children.", "Your two sons should not have waited."),
    ("My son Owen and his twin waited.", "Your two sons should not have waited."),
    ("My mum and dad waited.", "Your parents should not have waited."),
    ("My niece waited.", "I have a nephew of that age myself, and my grandson is older."),
    ("We waited.", "No grandmother should have to."),
    ("I told you on 4 May and again in June.", "You told us about the pupils in May."),
    ("I told you in June.", "We may write in May."),
    ("My booking HBC70214 was wrong.", "The money is paid for booking HBC70214."),
    ("My father and I flew, and my wife followed.", "I was sorry for you and your wife."),
    ("My father flew.", "It was for the sake of a form, and the rates are high."),
    ("We flew to Prague.", "Our engineer in Budapest sent the part."),
    ("She slipped on wet leaves.", "She slipped on wet leaves, and our own path is stone."),
    ("They broke my Brompton.", "We tried to trek on, and the canyon was closed."),
]


@pytest.mark.parametrize(("told", "letter", "words"), WRONG, ids=lambda one: str(one)[:40])
def test_somebody_whom_the_customer_does_not_have_is_marked(told: str, letter: str, words: str) -> None:
    assert words in marked(told, letter)


@pytest.mark.parametrize(("told", "letter"), RIGHT, ids=lambda one: str(one)[:40])
def test_somebody_whom_the_customer_has_and_one_of_ours_stay_unmarked(told: str, letter: str) -> None:
    assert marked(told, letter) == []
