"""Things of one kind that a letter may take for one another: tea for coffee, a wrist for an ankle."""

from __future__ import annotations

from functools import cache

import msgspec


class Kind(msgspec.Struct, frozen=True):
    """`things`: by commas, each with its other names; `shared`: how many words two sentences need in common."""

    things: str
    shared: int = 1

    @property
    def names(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(one.strip().split("|")) for one in self.things.split(","))


KINDS = (
    Kind(
        "tea|cup of tea|cuppa|奶茶|茶, coffee|latte|cappuccino|espresso|咖啡, red wine|white wine|wine|紅酒|白酒, "
        "beer|lager|啤酒, orange juice|apple juice|tomato juice|juice|果汁, champagne|prosecco|香檳, milk|牛奶, "
        "whisky|whiskey, gin, lemonade, cola|coke|可樂, hot chocolate, mineral water|bottle of water|bottled water"
    ),
    Kind(
        "apple|蘋果, banana|香蕉, orange, pear, grapes, sandwich|wrap|三文治, burger|漢堡, pizza|薄餅, salad|沙律, "
        "pasta|意粉, noodles|麵|拉麵, curry|咖喱, sushi|壽司, croissant|牛角包, bread roll, biscuit|cookie|餅乾, "
        "crisps, cake|蛋糕, yoghurt|yogurt, muffin, bagel, porridge|粥, pancakes|pancake, waffles, chips|fries|"
        "薯條, crackers, nuts|peanuts, rice|飯盒, fruit salad, omelette, sausage, hot dog, doughnut|donut, "
        "chocolate bar, ice cream|雪糕, soup"
    ),
    Kind("chicken|雞肉|雞, beef|牛肉, pork|豬肉, lamb|羊肉, fish|魚, prawns|shrimp|蝦, tofu|豆腐"),
    Kind("breakfast|早餐|早飯, lunch|luncheon|午餐|午飯, dinner|supper|evening meal|晚餐|晚飯"),
    Kind(
        "wrist|手腕, ankle|腳踝|足踝, knee|膝, elbow|手肘, shoulder|肩膊|肩膀|肩, hip|髖, neck|頸, toe|腳趾, "
        "finger|手指, thumb|拇指, shin, calf, heel, forearm, collarbone, nose|鼻, tooth|牙, chin, jaw, forehead|額頭, "
        "ribs|rib|肋骨"
    ),
    Kind(
        "sprain|sprained|扭傷, fracture|fractured|骨折, bruise|bruised|bruising|瘀傷, scald|scalded|burnt|燙傷, "
        "concussion|concussed|腦震盪, dislocated|脫臼, grazed|擦傷"
    ),
    Kind(
        "school|kindergarten|nursery|學校|幼稚園, university|college|大學, hospital|clinic|surgery|醫院|診所, "
        "pharmacy|chemist|藥房, dentist|牙醫, embassy|consulate|領事館, church|教堂, library|圖書館, museum|博物館, "
        "theatre|theater|劇院, court|法院",
        2,
    ),
    Kind(
        "birthday|生日, christmas|聖誕, easter|復活節, wedding anniversary|golden wedding|silver wedding|"
        "diamond wedding|ruby wedding|anniversary|週年|周年, "
        "wedding|marriage|婚禮|結婚, honeymoon|蜜月, funeral|memorial service|喪禮|葬禮, graduation|畢業, "
        "christening|baptism|洗禮, retirement|退休, reunion|團聚, diwali, eid, thanksgiving, new year|新年, "
        "engagement party, hen weekend|hen party, stag weekend|stag party, exam|examination|考試, "
        "job interview|interview|面試, conference|congress|會議, concert|演唱會, trade fair|展覽"
    ),
    Kind(
        "mastercard|萬事達, visa card|visa debit|visa credit|visa account, american express|amex|美國運通, "
        "discover card, diners club, paypal, apple pay, google pay, alipay|支付寶, wechat pay|微信支付, octopus card, "
        "maestro, unionpay|銀聯, klarna, revolut",
        0,
    ),
    Kind(
        "captain|pilot|機長, purser|座艙長|事務長, steward|stewardess|flight attendant|cabin attendant|"
        "air hostess|空姐|空服員|機艙服務員, "
        "cleaner|清潔工, police officer|policeman|policewoman|警察|警員, engineer|technician|工程師, porter|行李員, "
        "nurse|護士, doctor|paramedic|medic|醫生, driver|司機, tour guide|guide|導遊, tour leader|領隊, "
        "receptionist|接待員, "
        "waiter|waitress|barman|bartender|侍應, security guard|guard|保安, lifeguard|救生員, chef|cook|廚師, "
        "teacher|老師, fellow passenger|another passenger|another customer, taxi driver, bus driver",
        3,
    ),
    Kind(
        "suitcase|trolley case|行李箱|行李喼, rucksack|backpack|背囊|背包, holdall|duffel|duffel bag|duffle bag|"
        "旅行袋, "
        "hat box|hatbox, suit bag|suit carrier|garment bag|suit-carrier|西裝袋, pushchair|buggy|stroller|pram|嬰兒車, "
        "car seat|安全座椅, handbag|手袋, laptop bag, briefcase|公事包, golf bag|golf clubs|高爾夫球袋, ski bag|skis, "
        "surfboard, cool box|cooler|cool bag, trunk, dress box, wheelchair|power chair|輪椅, mobility scooter, "
        "bicycle|bike|單車"
    ),
    Kind(
        "violin|小提琴, guitar|結他|吉他, cello|大提琴, flute|長笛, trumpet|小號, saxophone, viola, clarinet, "
        "harp, drum"
    ),
    Kind(
        "mask|面鏡, fins|flippers|蛙鞋, regulator, snorkel, wetsuit|潛水衣, ski boots, walking boots|"
        "hiking boots, football boots, riding boots, ski poles, helmet|頭盔, "
        "goggles, "
        "tennis racket|racket|球拍, snowboard, life jacket, fishing rod"
    ),
    Kind(
        "jacket|blazer|外套, coat|overcoat|大衣, dress|gown|連身裙, suit|西裝, shirt|blouse|襯衫|恤衫, trousers|"
        "jeans|褲, "
        "skirt|裙, scarf|scarves|絲巾|圍巾, hat|cap|帽, shoes|trainers|sandals|鞋, boots|靴, "
        "swimsuit|swimming costume|bikini|swimming trunks|泳衣, jumper|sweater|cardigan|pullover|毛衣, necktie|領帶, "
        "socks|襪, gloves|手套, kilt, sari, kimono"
    ),
    Kind(
        "camera|相機, laptop|手提電腦|筆電, tablet|ipad|平板電腦, headphones|earphones|耳機, "
        "reading glasses|spectacles|眼鏡, sunglasses|太陽眼鏡, wristwatch|手錶, wedding ring|engagement ring|戒指, "
        "necklace|項鍊|頸鍊, bracelet|手鏈, earrings|耳環, wallet|銀包, purse, passport|護照, hearing aid|助聽器, "
        "inhaler, insulin, perfume|香水, drone, kindle|e-reader, teddy bear|teddy, doll, power bank"
    ),
    Kind(
        "taxi|cab|minicab|的士|計程車, train|火車|高鐵, bus|巴士, ferry|渡輪, hire car|rental car|租車, tram|電車, "
        "minibus|小巴, uber, underground|metro|tube|地鐵|捷運|港鐵, helicopter, speedboat",
        2,
    ),
    Kind(
        "dog|puppy|labrador|spaniel|狗, cat|kitten|貓, rabbit|兔, parrot|budgie|鸚鵡, hamster, guinea pig, "
        "tortoise|turtle|龜, "
        "horse|pony|馬, ferret"
    ),
    Kind(
        "cockroach|cockroaches|曱甴|蟑螂, bedbugs|bed bugs|床蝨|床蟲, ants|螞蟻, mice|mouse|rats|rat|老鼠, mould|"
        "mold|霉, wasps, "
        "fleas, mosquitoes|蚊"
    ),
    Kind(
        "footrest, armrest, headrest, tray table|table tray|小桌板, reading light|閱讀燈, seat belt|seatbelt|安全帶, "
        "joystick, backrest, cushion, entertainment screen|seat-back screen|screen|屏幕|螢幕, power socket|"
        "usb socket|usb port"
    ),
    Kind(
        "wheel|wheels|輪|滾輪, pull handle|carry handle|broken handle|the handle|手柄|拉桿, zip|zipper|拉鏈, lock|鎖, "
        "shoulder strap|strap, lid"
    ),
    Kind(
        "air conditioning|air-conditioning|冷氣|空調, fridge|minibar|雪櫃, television|tv|電視, kettle|水壺, "
        "hairdryer|風筒, "
        "shower|花灑, toilet|馬桶|洗手間, safe|夾萬, heating|暖氣, lift|elevator|升降機|電梯, wi-fi|wifi|無線上網",
        2,
    ),
    Kind(
        "swimming pool|pool|泳池, spa|水療, sauna|桑拿, gym|健身室, tennis court|網球場, kids’ club|kids' club|"
        "kids club, "
        "private beach|beach|沙灘, playground, mini golf",
        2,
    ),
    Kind(
        "boat trip|boat tour|glass-bottom boat|玻璃船|遊船, jeep safari|safari, camel ride, cooking class|"
        "cooking course, "
        "whale watching, wine tasting, snorkelling trip|snorkelling, diving course|dive|dives, city tour|walking tour, "
        "museum visit, folk evening, quad tour|quad bikes, horse riding, hot-air balloon|balloon flight, day trip"
    ),
    Kind(
        "french|法文, german|德文, spanish|西班牙文, italian|意大利文, portuguese, dutch, japanese|日文, korean|韓文, "
        "mandarin|普通話, cantonese|廣東話, arabic, polish, russian, turkish, greek",
        2,
    ),
    Kind("姐姐|姊姊|家姐, 妹妹|細妹, 哥哥|大佬, 弟弟|細佬", 0),
    Kind(
        "in the hold|hold luggage|hold baggage|checked bag|checked-in|寄艙, cabin bag|cabin suitcase|hand luggage|"
        "hand baggage|carry-on|手提行李",
        2,
    ),
    Kind("sort code, iban, account number, expiry date, security code, postcode", 2),
    Kind(
        "rehearsal dinner, gala dinner, wedding breakfast, board meeting, henna evening, prize-giving, opening night", 1
    ),
    Kind(
        "sales meeting, lecture, audition, job fair, boat race, marathon, football match|match, cup final, "
        "christmas market",
        2,
    ),
)


@cache
def _named() -> dict[str, tuple[int, str]]:
    one = {word: (nth, names[0]) for nth, kind in enumerate(KINDS) for names in kind.names for word in names}
    many = {f"{word}{end}": thing for word, thing in one.items() if word.isascii() for end in ("s", "es")}
    return many | one


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word.split(" ")[0] for word in _named())


def begins_a_thing(word: str) -> bool:
    return word in _beginnings()


def thing_named(words: str) -> tuple[int, str] | None:
    """The kind and the first name of the thing that goes by these words (in lower case, one thing or several)."""
    return _named().get(words)
