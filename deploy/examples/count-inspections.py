#!/usr/bin/env python3
"""Counts the food inspections straight from the three files, apart from everything that Goldkey does with them.

python3 deploy/examples/count-inspections.py FOLDER > counts.json

For each property (ZIP code): posts (establishments), rounds (inspections), findings (violations), how many of them are
verified (a date of correction stands), and how many of these late, that is after the last of the days to correct; and the
rows that cannot be true, because they were corrected before they were found. All days are local ones of the same zone.
"""
import csv
import gzip
import json
import re
import sys
from datetime import datetime, timedelta
from pathlib import Path

NO_ZIP = "NO-ZIP"


def rows_of(folder, name):
    with gzip.open(Path(folder) / f"inspections-{name}.csv.gz", "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def code_of(zip_code):
    return re.sub(r"[^A-Z0-9]+", "-", zip_code.strip().upper()).strip("-") or NO_ZIP


def main(folder):
    places, bad = {}, []
    property_of_post, property_of_round = {}, {}

    def place(code):
        return places.setdefault(code, {"posts": 0, "rounds": 0, "findings": 0, "verified": 0, "late": 0})

    for row in rows_of(folder, "establishments"):
        code = property_of_post[row["establishmentid"]] = code_of(row["zipcode"])
        place(code)["posts"] += 1
    for row in rows_of(folder, "inspections"):
        code = property_of_round[row["inspectionid"]] = property_of_post[row["establishmentid"]]
        place(code)["rounds"] += 1
    # Rows are numbered as a spreadsheet shows them: the header is row 1.
    for number, row in enumerate(rows_of(folder, "violations"), start=2):
        found = datetime.strptime(row["inspection_date"], "%m/%d/%Y")
        corrected = row["corrected_date"] and datetime.strptime(row["corrected_date"][:10], "%Y-%m-%d")
        if corrected and corrected < found:
            bad.append({"row": number, "key": row["inspectionid"]})
            continue
        counts = place(property_of_round[row["inspectionid"]])
        counts["findings"] += 1
        if not corrected:
            continue
        counts["verified"] += 1
        if row["days_to_correct"]:
            counts["late"] += corrected > found + timedelta(days=float(row["days_to_correct"]))
    totals = {name: sum(counts[name] for counts in places.values()) for name in next(iter(places.values()))}
    json.dump({"badRows": bad, "totals": totals, "properties": dict(sorted(places.items()))}, sys.stdout, indent=1)
    print()


main(sys.argv[1])
