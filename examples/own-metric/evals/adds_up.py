"""Marks answers: is the total that an answer names the sum of the prices in it? A line in, a line out."""

import json
import re
import sys

PRICE = re.compile(r"^(?P<what>[\w ]+): (?P<amount>\d+\.\d\d) EUR$", re.MULTILINE)


def mark(text):
    prices = [(what.lower(), round(float(amount) * 100)) for what, amount in PRICE.findall(text)]
    totals = [amount for what, amount in prices if what == "total"]
    if len(totals) != 1:
        return {"value": None, "reason": f"names {len(totals)} totals"}
    due = sum(amount for what, amount in prices if what != "total")
    said = f"Total: {totals[0] / 100:.2f} EUR"
    return {
        "value": int(totals[0] == due),
        "reason": f"its prices add up to {due / 100:.2f} EUR",
        "evidence": {"expected": f"{due / 100:.2f}", "observed": f"{totals[0] / 100:.2f}", "span": said},
    }


for line in sys.stdin:
    answer = json.loads(line)
    print(json.dumps({"case": answer["case"], "trial": answer["trial"], **mark(answer["output"])}))
