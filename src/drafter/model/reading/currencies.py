"""Currencies by their signs, codes and names."""

from __future__ import annotations

from drafter.model.reading.reading import has_han

DOLLARS = ("USD", "HKD", "CAD", "AUD", "SGD", "NZD", "TWD")
YUAN = ("HKD", "TWD", "CNY", "MOP")
BARE = {"$": DOLLARS, "dollars": DOLLARS, "dollar": DOLLARS, "元": YUAN, "塊": YUAN, "块": YUAN, "蚊": ("HKD",),
        "¥": ("CNY", "JPY"), "￥": ("CNY", "JPY"), "kr": ("SEK", "NOK", "DKK"), "rs": ("INR",),
        "kroner": ("NOK", "DKK"), "krone": ("NOK", "DKK")}  # fmt: skip
"""What may stand for several, likeliest first."""
_NAMED = {
    "GBP": "pounds, pound, pounds sterling, british pounds, british pounds sterling, quid, 英鎊, 英镑",
    "EUR": "euros, euro, 歐元, 欧元, 歐羅",
    "USD": "us dollars, u.s. dollars, american dollars, united states dollars, 美元, 美金",
    "HKD": "hong kong dollars, 港元, 港幣, 港币",
    "CAD": "canadian dollars, 加元, 加幣, 加拿大元",
    "AUD": "australian dollars, aussie dollars, 澳元, 澳幣",
    "NZD": "new zealand dollars, 紐元, 紐幣, 新西蘭元",
    "SGD": "singapore dollars, 新加坡元, 新加坡幣, 坡幣, 新幣, 星幣",
    "TWD": "taiwan dollars, new taiwan dollars, 新台幣, 新臺幣, 台幣, 臺幣",
    "CNY": "yuan, renminbi, 人民幣, 人民币",
    "MOP": "patacas, macau patacas, macanese patacas, 澳門幣, 澳門元, 葡幣",
    "JPY": "yen, japanese yen, 日圓, 日圆, 日元, 日幣",
    "KRW": "韓圜, 韓元, 韩元, 韓幣, 韓圓",
    "INR": "rupees, indian rupees, 印度盧比",
    "CHF": "swiss francs, 瑞士法郎",
    "SEK": "kronor, swedish kronor, swedish krona",
    "NOK": "norwegian kroner",
    "DKK": "danish kroner",
    "ISK": "krónur",
    "PLN": "zloty",
    "HUF": "forint",
    "CZK": "koruna",
    "AED": "dirhams, dirham, uae dirhams, 迪拉姆",
    "SAR": "riyals",
    "ILS": "shekels",
    "ZAR": "rand, south african rand",
    "THB": "baht, thai baht, 泰銖, 泰铢, 泰幣, 銖",
    "IDR": "rupiah, 印尼盾",
    "MYR": "ringgit, 馬幣, 令吉, 馬來西亞令吉, 林吉特",
    "VND": "dong, 越南盾, 越盾",
    "PHP": "philippine pesos, 披索, 菲律賓披索",
    "MXN": "mexican pesos",
    "TRY": "turkish lira, turkish liras",
    "EGP": "egyptian pounds",
    "BRL": "brazilian reais",
    "KES": "kenyan shillings",
    "LKR": "sri lankan rupees",
    "MUR": "mauritian rupees",
    "NPR": "nepalese rupees",
    "QAR": "qatari riyals",
    "JOD": "jordanian dinars",
}
NAMES = {name: code for code, names in _NAMED.items() for name in names.split(", ")}
"""In small letters."""
SIGNS = {"£": "GBP", "€": "EUR", "HK$": "HKD", "HKD$": "HKD", "US$": "USD", "USD$": "USD", "C$": "CAD", "CA$": "CAD",
         "CAD$": "CAD", "A$": "AUD", "AU$": "AUD", "S$": "SGD", "NT$": "TWD", "NTD": "TWD", "NZ$": "NZD", "RMB": "CNY",
         "RM": "MYR", "R$": "BRL", "Rp": "IDR", "RP": "IDR", "KSh": "KES", "₱": "PHP", "₫": "VND", "₪": "ILS",
         "₺": "TRY", "₦": "NGN", "₹": "INR", "₩": "KRW", "฿": "THB", "JP¥": "JPY", "CN¥": "CNY", "MOP$": "MOP",
         **{name: code for name, code in NAMES.items() if has_han(name)}}  # fmt: skip
"""What stands before a figure: in Chinese the name too."""
NATIONS = {"australian": "AUD", "aussie": "AUD", "canadian": "CAD", "american": "USD", "us": "USD", "singapore": "SGD",
           "hong kong": "HKD", "taiwanese": "TWD", "new zealand": "NZD", "kiwi": "NZD"}  # fmt: skip
"""Of dollars, as a nation is named behind them: $390 Australian."""
CODES = (
    "GBP", "EUR", "USD", "HKD", "CAD", "TWD", "CNY", "AUD", "SGD", "NZD", "JPY", "KRW", "INR", "CHF", "SEK",
    "NOK", "DKK", "THB", "MYR", "PHP", "IDR", "VND", "AED", "ZAR", "TRY", "BRL", "PLN", "MOP", "QAR", "SAR",
    "KWD", "KES", "NGN", "EGP", "ISK", "HUF", "CZK", "ILS", "LKR", "MUR", "PKR", "BDT", "NPR", "MVR", "FJD", "MXN",
    "JOD", "BHD", "OMR", "GHS", "TZS", "UGX", "RUB", "UAH", "KZT", "BGN", "RSD", "XPF",
)  # fmt: skip


def currencies_of(word: str, home: str | None = None) -> tuple[str, ...]:
    """What a sign, code or name of a currency may stand for, likeliest first."""
    if word.upper() in CODES:
        return (word.upper(),)
    known = SIGNS.get(word) or SIGNS.get(word.upper()) or NAMES.get(word.casefold())
    if known:
        return (known,)
    likely = BARE.get(word.casefold(), ("EUR",))
    return (home, *(one for one in likely if one != home)) if home in likely and home else likely
