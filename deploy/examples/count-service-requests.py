#!/usr/bin/env python3
"""Counts service requests straight from the file, apart from everything that Goldkey does with them.

python3 deploy/examples/count-service-requests.py FILE.csv.gz > counts.json

For each property (community board) and each of its departments (agency): requests received in 2026-08, how many of them
were closed by the end of that month, and the closing rate, rounded half up to four places; and the rows that cannot be
true, because they end before they begin. All times are local ones of the same zone, so they compare as text.
"""
import csv
import gzip
import json
import re
import sys
from decimal import ROUND_HALF_UP, Decimal

MONTH = "2026-08"


def code_of(board):
    return re.sub(r"[^A-Z0-9]+", "-", board.upper()).strip("-")


def rate(closed, received):
    exact = Decimal(closed) / Decimal(received)
    return str(exact.quantize(Decimal("0.0001"), ROUND_HALF_UP))


def main(path):
    bad, places = [], {}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            received = row["created_date"].replace(" ", "T")
            closed = row["closed_date"][:19]
            if closed and closed < received:
                bad.append({"row": number, "key": row["unique_key"]})
                continue
            if not received.startswith(MONTH):
                continue
            code = code_of(row["community_board"])
            for place in ((code, None), (code, row["agency"])):
                counts = places.setdefault(place, [0, 0])
                counts[0] += 1
                counts[1] += bool(closed) and closed[:7] <= MONTH
    result = {"month": MONTH, "badRows": bad, "properties": {}}
    for (code, department), (received, closed) in sorted(places.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        figures = {"received": received, "closed": closed, "rate": rate(closed, received)}
        if department is None:
            result["properties"][code] = {**figures, "departments": {}}
        else:
            result["properties"][code]["departments"][department] = figures
    json.dump(result, sys.stdout, indent=1)
    print()


main(sys.argv[1])
