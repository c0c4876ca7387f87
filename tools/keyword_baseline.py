"""What a list of words finds, to measure against: the way most tools and people look for restrictions."""

import re

WORDS = {
    "scale-cap": r"monthly active users|annual revenue|annual gross|more than \d[\d,.]* (?:users|employees|seats)|月活",
    "non-commercial": r"non-?commercial|research purposes only|personal use only|evaluation purposes|academic use|非商业",
    "field-of-use": r"military|weapons|surveillance|unlawful|medical advice|high[- ]risk|acceptable use|nuclear|军事",
    "persons-or-groups": r"european union|embargo|sanction|competitors?|government end|years of age|restricted part",
    "output-use": r"train(?:ing)? (?:any )?other|improve any other|outputs?\b.{0,60}\b(?:train|compet)",
    "no-derivatives": r"reverse engineer|decompile|derivative works? (?:is|are) (?:not|prohibited)|may not modify|no derivatives",
    "no-redistribution": r"may not (?:re)?distribute|sublicense|internal (?:business )?(?:use|purposes)|not transfer",
    "no-sale": r"may not (?:be )?(?:sell|sold|resold)|resell|rent, lease|for sale",
    "service-ban": r"hosted service|managed service|service bureau|software as a service|\bsaas\b|time-?sharing",
    "fee": r"royalt(?:y|ies)\b(?!-free)|licen[cs]e fee|subscription fee|pay(?:ment)? of",
    "product-tied": r"only (?:with|on|in conjunction with).{0,40}(?:product|hardware|device|processor)",
    "registration": r"regist(?:er|ration)|request a licen[cs]e|prior written (?:approval|notice)|apply for",
    "branding": r"built with|powered by|display the|logo",
    "revocable": r"revocable|terminate.{0,40}at any time|trial period|for convenience",
    "changing-terms": r"modify th(?:ese|is) (?:terms|agreement|licen[cs]e)|updated from time to time|latest version",
    "flow-down": r"subject to the same|bind (?:all|any|each)|enforceable provision|downstream",
    "grant-back": r"feedback|grant.{0,30}back|assign.{0,40}improvements",
    "speech-ban": r"benchmark|disparag|publicity",
    "audit": r"\baudit\b|inspect(?:ion)? of|keep.{0,20}records",
}
PATTERNS = {kind: re.compile(words, re.IGNORECASE | re.DOTALL) for kind, words in WORDS.items()}
CLOSED = re.compile(r"all rights reserved|end.user licen[cs]e|terms of service|confidential", re.IGNORECASE)


def result_of(data):
    """The text judged by words alone, in the shape of a result of the program."""
    text = data.decode("utf-8", "surrogateescape")
    offset = lambda at: len(text[:at].encode("utf-8", "surrogateescape"))
    findings = []
    for kind, pattern in PATTERNS.items():
        met = pattern.search(text)
        if met:
            span = {"start": offset(met.start()), "end": offset(met.end())}
            quote = data[span["start"] : span["end"]].decode("utf-8", "replace")
            findings.append({"kind": kind, "rule": kind, "severity": "hard", "span": span, "quote": quote, "items": []})
    verdict = "open" if not findings else "proprietary" if CLOSED.search(text) else "restricted"
    return {"encoding": "utf-8", "findings": findings, "verdict": verdict, "summary": "by words alone"}
