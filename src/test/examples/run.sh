#!/usr/bin/env bash
# Runs the examples of docs/examples on small results, and holds these to their datapackage.json with a Frictionless validator.
set -euo pipefail
cd "$(dirname "$0")/../../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./aidflow run experiments/two-depots-policies.yaml --replications 3 --quiet --out "$work/two-depots"
./aidflow run experiments/line-mobilisation.yaml --replications 1 --quiet --out "$work/line"

cp src/test/examples/{package.json,validate.js} "$work"
(cd "$work" && npm install --silent --no-audit --no-fund && node validate.js two-depots line)

for results in two-depots line; do
  /usr/bin/python3 docs/examples/read_results.py "$work/$results"
  Rscript docs/examples/read_results.R "$work/$results"
done
