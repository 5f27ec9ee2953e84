"""Reads a results folder with pandas as its datapackage.json describes it, joins responses with points, and prints the means.

Usage: python3 read_results.py results/hubei-policies

It fails if a mean is not that of summary.csv. Failed replications have no responses; censored values count as they stand.
"""

import json
import math
import pathlib
import sys

import pandas as pd

TYPES = {"integer": "Int64", "number": "float64", "string": "string", "date": "string", "datetime": "string"}
KEY = ["point", "response", "place", "item"]


def read(folder, described, name):
    """Returns a table with the types of its fields; an empty text stays a text, an empty number is missing."""
    resource = next(each for each in described["resources"] if each["name"] == name)
    fields = resource["schema"]["fields"]
    texts = [field["name"] for field in fields if field["type"] == "string"]
    table = pd.read_csv(
        folder / resource["path"],
        dtype={field["name"]: TYPES[field["type"]] for field in fields},
        parse_dates=[field["name"] for field in fields if field["type"] in ("date", "datetime")],
        keep_default_na=False,
        na_values={field["name"]: [""] for field in fields if field["name"] not in texts},
    )
    assert len(table) == resource["rows"], name
    return table


def main(folder):
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    points, responses, summary = (read(folder, described, name) for name in ("points", "responses", "summary"))
    means = responses.groupby(KEY, as_index=False)["value"].mean()

    compared = means.merge(summary, on=KEY, how="outer", validate="one_to_one", indicator=True)
    assert (compared["_merge"] == "both").all(), "summary.csv and responses.csv must have the same keys"
    for own, theirs in zip(compared["value"], compared["mean"]):
        assert math.isclose(own, theirs, rel_tol=1e-9, abs_tol=1e-12), f"mean must be {theirs} but was {own}"

    region = means[(means["place"] == "region") & (means["item"] == "")]
    table = region.merge(points, on="point").pivot(index="response", columns="name", values="value")
    print(table.round(3).to_string())
    print(f"{len(compared)} means are those of summary.csv")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
