#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works out the right values of the rows of *.jsonl, independently of the program, in 50 digits.

    values.py           writes L and slope into the rows that lack them
    values.py --check   fails if a row has other ones

A row is a JSON object in a line:

    kind       what it is an example of
    loss       the text as a person types or pastes it
    start      where it is worked out
    constants  values of named constants, as sliders set them; the others are 1 or the text's own
    python     what the text means, in Python, of x (and y); numbers in it are doubles, as typed ones
    variables  "x y" if there are two
    derivative the slopes, in Python, where they are chosen: at a kink
    near       how near the value has to be, if an absolute error is meant
    L, slope   the right ones; a null L is not looked at

Rows without "python" (given.jsonl) were worked out elsewhere.
"""
import ast
import json
import pathlib
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 110  # so that 50 are left after a difference quotient


class Exact(ast.NodeTransformer):
    """Makes numbers exact: 1/3 is a quotient in 110 digits."""

    def visit_Constant(self, node):
        if not isinstance(node.value, (int, float)):
            return node
        return ast.Call(ast.Name("mpf", ast.Load()), [node], [])


def meaning(python, variables):
    tree = ast.parse(f"lambda {', '.join(variables)}: {python}", mode="eval")
    names = {name: getattr(mpmath, name) for name in
             ("mpf exp log sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh sqrt erf pi e "
              "log10 cbrt hypot sec csc cot sech csch coth asec acsc acot erfc sign"
              ).split()}
    return eval(compile(ast.fix_missing_locations(Exact().visit(tree)), python, "eval"), names)


def worked_out(row):
    variables = row.get("variables", "x").split()
    start = [mpf(value) for value in row["start"]]
    loss = meaning(row["python"], variables)
    if "derivative" in row:
        slope = [meaning(text, variables)(*start) for text in row["derivative"]]
    else:
        slope = []
        for i, place in enumerate(start):
            step = mpf(10)**-40 * (abs(place) or 1)
            slope.append(mpmath.diff(lambda value: loss(*start[:i], value, *start[i + 1:]), place, h=step))
    return float(loss(*start)), [float(value) for value in slope]


faults = 0
for path in sorted(pathlib.Path(__file__).parent.glob("*.jsonl")):
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        if "python" not in row:
            continue
        loss, slope = worked_out(row)
        if "--check" not in sys.argv:
            row.setdefault("L", loss)
            row.setdefault("slope", slope)
        if (row.get("L"), row.get("slope")) != (loss, slope):
            faults += 1
            print(f"{path.name}: {row['loss']}: {loss}, {slope}", file=sys.stderr)
    if "--check" not in sys.argv:
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
if faults:
    sys.exit(f"{faults} rows have other values")
