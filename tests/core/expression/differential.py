#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes random formulas, each as several people write it, with its value and its slopes.

    differential.py [COUNT [SEED]]

Each formula is a tree. Writers spell it in Thetascope's notation, in LaTeX and in NumPy; mpmath works
it out in 50 digits, together with its derivatives, by dual numbers: this knows nothing of graphs, nor of
how a derivative is simplified. A line of output has, separated by tabs: the writer, the text, x, y, and
then L, dL/dx and dL/dy, each followed by the error that double arithmetic may have there. That error
is the unit roundoff times what small relative errors in each operation do to the result, which is seen
in evaluations with random errors. NumPy's spelling is also evaluated by Python itself.
"""
import math
import random
import sys

from mpmath import mp, mpf
import mpmath

# ---- what is written: take out here what the parser does not read ----

# A product without a sign ranks as · and / do, from left to right: 1/2 x is x/2. Without this it binds
# tighter, so that it is 1/(2x).
SAME_RANK = True
WRITERS = ["own", "latex", "numpy"]
# besides numbers, variables, + − · / ^, signs, and the functions of every version
PRODUCTIONS = ["bars", "bare", "root signs", "superscripts", "min", "min of many", "condition", "sum",
               "comparison", "inverse names", "more functions"]

if "--present" in sys.argv:  # the notation of before
    sys.argv.remove("--present")
    SAME_RANK = False
    WRITERS = ["own"]
    PRODUCTIONS = ["bars", "bare", "root signs", "superscripts", "min", "inverse names"]

mp.dps = 50
ROUNDOFF = 2.0**-53
DISTURBANCE = 2.0**-27  # of evaluations with errors: large against roundoff, small against 1
DISTURBED = 4           # so many evaluations
LARGEST = 1e100


class Refused(Exception):
    """A place where the value is not smooth, not real or too large."""


# ---- arithmetic: the same for doubles with errors, and for mpmath ----

class Doubles:
    """Double arithmetic with a random relative error in each operation."""

    def __init__(self, rng):
        self.rng = rng

    def number(self, value):
        return float(value)

    def rounded(self, value):
        return value * (1 + self.rng.uniform(-DISTURBANCE, DISTURBANCE))

    def __getattr__(self, name):
        return {"cbrt": lambda u: math.copysign(abs(u)**(1 / 3), u)}.get(name) or getattr(math, name)


class Digits:
    """mpmath."""

    def number(self, value):
        return mpf(value)

    def rounded(self, value):
        return value

    def __getattr__(self, name):
        return {"cbrt": lambda u: mpmath.sign(u) * mpmath.cbrt(abs(u))}.get(name) or getattr(mpmath, name)


def softplus(m, u):
    return max(u, 0 * u) + m.log1p(m.exp(-abs(u)))  # where exp is far below 1, 50 digits would not show it beside 1


def sigmoid(m, u):
    return 1 / (1 + m.exp(-u)) if u > 0 else m.exp(u) / (1 + m.exp(u))


# name: (value, derivative, argument is within, NumPy's name, LaTeX, other names)
FUNCTIONS = {
    "sin": (lambda m, u: m.sin(u), lambda m, u: m.cos(u), None, "np.sin", "\\sin", []),
    "cos": (lambda m, u: m.cos(u), lambda m, u: -m.sin(u), None, "np.cos", "\\cos", []),
    "tan": (lambda m, u: m.tan(u), lambda m, u: 1 / m.cos(u)**2, None, "np.tan", "\\tan", []),
    "asin": (lambda m, u: m.asin(u), lambda m, u: 1 / m.sqrt(1 - u * u), (-1, 1), "np.arcsin", "\\arcsin", ["arcsin"]),
    "acos": (lambda m, u: m.acos(u), lambda m, u: -1 / m.sqrt(1 - u * u), (-1, 1), "np.arccos", "\\arccos", ["arccos"]),
    "atan": (lambda m, u: m.atan(u), lambda m, u: 1 / (1 + u * u), None, "np.arctan", "\\arctan", ["arctan"]),
    "sinh": (lambda m, u: m.sinh(u), lambda m, u: m.cosh(u), None, "np.sinh", "\\sinh", []),
    "cosh": (lambda m, u: m.cosh(u), lambda m, u: m.sinh(u), None, "np.cosh", "\\cosh", []),
    "tanh": (lambda m, u: m.tanh(u), lambda m, u: 1 / m.cosh(u)**2, None, "np.tanh", "\\tanh", []),
    "asinh": (lambda m, u: m.asinh(u), lambda m, u: 1 / m.sqrt(1 + u * u), None, "np.arcsinh", "\\operatorname{arsinh}", ["arsinh", "arcsinh"]),
    "acosh": (lambda m, u: m.acosh(u), lambda m, u: 1 / m.sqrt(u * u - 1), (1, math.inf), "np.arccosh", "\\operatorname{arcosh}", ["arcosh"]),
    "atanh": (lambda m, u: m.atanh(u), lambda m, u: 1 / (1 - u * u), (-1, 1), "np.arctanh", "\\operatorname{artanh}", ["artanh"]),
    "exp": (lambda m, u: m.exp(u), lambda m, u: m.exp(u), None, "np.exp", "\\exp", []),
    "log": (lambda m, u: m.log(u), lambda m, u: 1 / u, (0, math.inf), "np.log", "\\log", ["ln"]),
    "log10": (lambda m, u: m.log(u) / m.log(m.number(10)), lambda m, u: 1 / (u * m.log(m.number(10))), (0, math.inf), "np.log10", "\\log_{10}", []),
    "log2": (lambda m, u: m.log(u) / m.log(m.number(2)), lambda m, u: 1 / (u * m.log(m.number(2))), (0, math.inf), "np.log2", "\\log_2", []),
    "erf": (lambda m, u: m.erf(u), lambda m, u: 2 / m.sqrt(m.number(1) * m.pi) * m.exp(-u * u), None, "scipy.special.erf", "\\operatorname{erf}", []),
    "sqrt": (lambda m, u: m.sqrt(u), lambda m, u: 1 / (2 * m.sqrt(u)), (0, math.inf), "np.sqrt", "\\sqrt", []),
    "cbrt": (lambda m, u: m.cbrt(u), lambda m, u: 1 / (3 * m.cbrt(u)**2), None, "np.cbrt", "\\sqrt[3]", []),
    "abs": (lambda m, u: abs(u), lambda m, u: -1 if u < 0 else 1, None, "np.abs", "abs", []),
}
MORE_FUNCTIONS = {
    "sigmoid": (sigmoid, lambda m, u: sigmoid(m, u) * sigmoid(m, -u), None, "sigmoid", "\\operatorname{sigmoid}", ["σ"]),
    "softplus": (softplus, sigmoid, None, "F.softplus", "\\operatorname{softplus}", []),
    "expm1": (lambda m, u: m.expm1(u), lambda m, u: m.exp(u), None, "np.expm1", "\\operatorname{expm1}", []),
    "log1p": (lambda m, u: m.log1p(u), lambda m, u: 1 / (1 + u), (-1, math.inf), "np.log1p", "\\operatorname{log1p}", []),
    "exp2": (lambda m, u: m.number(2)**u, lambda m, u: m.number(2)**u * m.log(m.number(2)), None, "np.exp2", "\\operatorname{exp2}", []),
    "sech": (lambda m, u: 1 / m.cosh(u), lambda m, u: -m.tanh(u) / m.cosh(u), None, "1/np.cosh", "\\operatorname{sech}", []),
    "square": (lambda m, u: u * u, lambda m, u: 2 * u, None, "np.square", "\\operatorname{square}", []),
    "relu": (lambda m, u: u if u > 0 else 0 * u, lambda m, u: 1 if u > 0 else 0, None, "F.relu", "\\operatorname{relu}", []),
    "gaussian": (lambda m, u: m.exp(-u * u), lambda m, u: -2 * u * m.exp(-u * u), None, "gaussian", "\\operatorname{gaussian}", []),
}
KINKS = {"abs", "relu", "cbrt"}
if "more functions" in PRODUCTIONS:
    FUNCTIONS.update(MORE_FUNCTIONS)


class Dual:
    """A value with its derivatives by x and y."""

    __slots__ = ("value", "dx", "dy")

    def __init__(self, value, dx, dy):
        self.value, self.dx, self.dy = value, dx, dy


def apart(a, b):
    if abs(a - b) <= 1e-4 * (abs(a) + abs(b)):
        raise Refused
    return a < b


def whole_number(tree):
    """Returns the whole number that a tree is, or nothing."""
    if tree[0] == "negative":
        number = whole_number(tree[1])
        return None if number is None else -number
    return int(float(tree[1])) if tree[0] == "number" and float(tree[1]).is_integer() else None


def evaluate(tree, m, env):
    """Works out a tree: a tuple of the operation and its operands."""
    op = tree[0]

    def result(value, *terms):
        """`terms`: partial derivatives, each with its operand."""
        if not abs(value) < LARGEST:
            raise Refused
        r = m.rounded
        dx = dy = m.number(0)
        for slope, operand in terms:
            dx = r(dx + r(slope * operand.dx))
            dy = r(dy + r(slope * operand.dy))
        if not abs(dx) < LARGEST or not abs(dy) < LARGEST:
            raise Refused
        return Dual(r(value), dx, dy)

    if op == "number":
        return Dual(m.rounded(m.number(float(tree[1]))), m.number(0), m.number(0))
    if op == "constant":
        return Dual(m.rounded(m.number(1) * (m.pi if tree[1] == "π" else m.e)), m.number(0), m.number(0))
    if op == "variable":
        return env[tree[1]]
    if op == "sum of":
        terms = [evaluate(tree[4], m, {**env, tree[1]: Dual(m.number(i), m.number(0), m.number(0))})
                 for i in range(tree[2], tree[3] + 1)]
        return result(sum(t.value for t in terms), *((1, t) for t in terms))
    if op == "if":
        a, b = evaluate(tree[1][1], m, env), evaluate(tree[1][2], m, env)
        return evaluate(tree[2] if apart(a.value, b.value) == (tree[1][0] in "<≤") else tree[3], m, env)
    if op == "where":  # a comparison as a factor
        a, b = evaluate(tree[1], m, env), evaluate(tree[2], m, env)
        return Dual(m.number(1 if apart(a.value, b.value) else 0), m.number(0), m.number(0))
    operands = [evaluate(operand, m, env) for operand in tree[1:] if isinstance(operand, tuple)]
    a = operands[0]
    b = operands[1] if len(operands) > 1 else None
    if op == "+":
        return result(a.value + b.value, (1, a), (1, b))
    if op == "-":
        return result(a.value - b.value, (1, a), (-1, b))
    if op == "*":
        return result(a.value * b.value, (b.value, a), (a.value, b))
    if op == "/":
        if abs(b.value) < 1e-6:
            raise Refused
        return result(a.value / b.value, (1 / b.value, a), (-a.value / b.value**2, b))
    if op == "negative":
        return result(-a.value, (-1, a))
    if op == "power":
        n = whole_number(tree[2])
        if n is not None:
            if n < 1 and abs(a.value) < 1e-6:
                raise Refused
            return result(a.value**n, (n * a.value**(n - 1) if n else 0, a))
        if not a.value > 1e-6:
            raise Refused
        power = m.exp(b.value * m.log(a.value))
        if b.value > 50 or abs(b.value * m.log(a.value)) > 200:
            raise Refused
        return result(power, (power * b.value / a.value, a), (power * m.log(a.value), b))
    if op in ("min", "max"):
        best = operands[0]
        for other in operands[1:]:
            best = best if apart(best.value, other.value) == (op == "min") else other
        return best
    value, slope, within = FUNCTIONS[op][:3]
    if within and not within[0] + 1e-6 < a.value < within[1] - 1e-6 or op in KINKS and abs(a.value) < 1e-6:
        raise Refused
    if abs(a.value) > 1e4:
        raise Refused
    return result(value(m, a.value), (slope(m, a.value), a))


# ---- trees ----

def random_number(rng):
    return ("number", rng.choice(["2", "3", "0.5", "10", "7", "1.25", "4", "0.1", "12", "1e-2", "2.5e1"]))


def random_tree(rng, depth, variables):
    if depth == 0 or rng.random() < 0.12:
        pick = rng.random()
        if pick < 0.6:
            return ("variable", rng.choice(variables))
        return random_number(rng) if pick < 0.9 else ("constant", rng.choice("πe"))

    def tree():
        return random_tree(rng, depth - 1, variables)

    pick = rng.random()
    if pick < 0.24:
        return (rng.choice("+-"), tree(), tree())
    if pick < 0.55:
        return (rng.choice("**/"), tree(), tree())
    if pick < 0.61:
        return ("negative", tree())
    if pick < 0.73:
        exponent = rng.choice([("number", "2")] * 4 + [("number", "3"), ("negative", ("number", "1")),
                               ("number", "0.5"), ("number", "4"), tree()])
        return ("power", tree(), exponent)
    if pick < 0.78 and "min" in PRODUCTIONS:
        count = rng.randint(2, 4) if "min of many" in PRODUCTIONS else 2
        return (rng.choice(["min", "max"]), *(tree() for _ in range(count)))
    if pick < 0.81 and "condition" in PRODUCTIONS:
        return ("if", (rng.choice("<>≤≥"), tree(), tree()), tree(), tree())
    if pick < 0.83 and "comparison" in PRODUCTIONS:
        return ("*", tree(), ("where", tree(), tree()))
    if pick < 0.85 and "sum" in PRODUCTIONS and "i" not in variables:
        first = rng.randint(0, 2)
        return ("sum of", "i", first, first + rng.randint(1, 4), random_tree(rng, depth - 1, variables + ["i"]))
    return (rng.choice(list(FUNCTIONS)), tree())


# ---- writers ----

SUM, TERM, PRODUCT, POWER, PRIMARY = range(5)


class Writer:
    def __init__(self, rng, names):
        self.rng = rng
        self.names = names

    def pick(self, *choices):
        return self.rng.choice(choices)

    def write(self, tree, at_least=SUM):
        level, text = self.spelled(tree)
        return text if level >= at_least else self.bracketed(text)


# It marks the end of an argument without brackets while a text is written.
BARE = "\0"


class Own(Writer):
    """Thetascope's notation, as people type it."""

    def bracketed(self, text):
        return self.pick("({})", "({})", "({})", "[{}]", "( {} )").format(text)

    def call(self, name, *arguments):
        return name + "(" + self.pick(",", ", ").join(self.write(a) for a in arguments) + ")"

    def spelled(self, tree):
        op = tree[0]
        if op == "number":
            return PRIMARY, tree[1]
        if op == "constant":
            return PRIMARY, tree[1] if tree[1] == "e" else self.pick("π", "pi")
        if op == "variable":
            return PRIMARY, self.names[tree[1]]
        if op == "+":
            return SUM, self.write(tree[1], SUM) + self.pick("+", " + ") + self.write(tree[2], TERM)
        if op == "-":
            return SUM, self.write(tree[1], SUM) + self.pick("-", " − ", " - ") + self.write(tree[2], TERM)
        if op == "/":
            return TERM, self.write(tree[1], TERM) + self.pick("/", " / ", "÷") + self.write(tree[2], POWER)
        if op == "*":
            return self.product(*tree[1:])
        if op == "negative":
            return TERM, self.pick("-", "−") + self.write(tree[1], POWER)
        if op == "power":
            return POWER, self.power(*tree[1:])
        if op == "abs" and "bars" in PRODUCTIONS and self.rng.random() < 0.6:
            inside = self.write(tree[1])
            if "|" not in inside:
                return PRIMARY, "|" + inside + "|"
        if op == "if":
            (sign, a, b), yes, no = tree[1:]
            condition = self.write(a) + self.pick(sign, {"≤": "<=", "≥": ">="}.get(sign, sign)) + self.write(b)
            if self.rng.random() < 0.5:
                return PRIMARY, "(" + condition + " ? " + self.write(yes) + " : " + self.write(no) + ")"
            return PRIMARY, "if(" + condition + ", " + self.write(yes) + ", " + self.write(no) + ")"
        if op == "where":
            return PRIMARY, "(" + self.write(tree[1]) + "<" + self.write(tree[2]) + ")"
        if op == "sum of":
            body = self.write(tree[4])
            if self.rng.random() < 0.5:
                return PRIMARY, f"sum({body}, i, {tree[2]}, {tree[3]})"
            return PRIMARY, f"(Σ(i={tree[2]}..{tree[3]}) ({body}))"
        return self.function(op, *tree[1:])

    def product(self, a, b):
        right = self.write(b, POWER)
        touching = TERM if SAME_RANK else PRODUCT
        # a number cannot follow a factor, and letters need a space: e x, x y, 2 e1
        left = self.write(a, touching)
        # nor can the argument of a function without brackets end without a sign
        if not right[0].isdigit() and right[0] not in "-−|" and not left.endswith(BARE) \
                and self.rng.random() < 0.5:
            return touching, left + " " + right
        return TERM, self.write(a, TERM) + self.pick("*", "·", " * ", "×") + right

    def power(self, base, exponent):
        digits = "⁰¹²³⁴⁵⁶⁷⁸⁹"
        bare = self.write(base, PRIMARY)
        number = exponent[1] if exponent[0] == "negative" else exponent
        if "superscripts" in PRODUCTIONS and number[0] == "number" and number[1].isdigit() \
                and self.rng.random() < 0.5:
            return bare + "⁻" * (number is not exponent) + "".join(digits[int(d)] for d in number[1])
        if exponent[0] == "negative":
            return bare + self.pick("^-", "**-", "^−") + self.write(exponent[1], POWER)
        return bare + self.pick("^", "**", "^") + self.write(exponent, POWER)

    def function(self, op, *arguments):
        names = [op] + (FUNCTIONS[op][5] if op in FUNCTIONS and "inverse names" in PRODUCTIONS else [])
        name = self.rng.choice(names)
        if "root signs" in PRODUCTIONS and op in ("sqrt", "cbrt") and self.rng.random() < 0.5:
            name = "√" if op == "sqrt" else "∛"
        argument = arguments[0]
        # sin 2θ, sin θ: so short that there is no question of how far the argument goes
        if len(arguments) == 1 and name != "σ" and "bare" in PRODUCTIONS and self.rng.random() < 0.3:
            if argument[0] == "variable":
                return TERM, name + " " + self.write(argument) + BARE
            if argument[0] == "*" and argument[1][0] == "number" and argument[2][0] == "variable":
                return TERM, name + " " + argument[1][1] + " " + self.write(argument[2]) + BARE
        return PRIMARY, self.call(name, *arguments)


class Latex(Writer):
    """LaTeX, as mathematicians write it."""

    def bracketed(self, text):
        return self.pick("\\left({}\\right)", "\\left( {} \\right)", "({})").format(text)

    def spelled(self, tree):
        op = tree[0]
        if op == "number":
            if "e" in tree[1]:
                digits, exponent = tree[1].split("e")
                return TERM, f"{digits} \\cdot 10^{{{exponent}}}"
            return PRIMARY, tree[1]
        if op == "constant":
            return PRIMARY, "\\pi" if tree[1] == "π" else self.pick("e", "\\mathrm{e}")
        if op == "variable":
            return PRIMARY, self.names[tree[1]]
        if op in "+-":
            return SUM, self.write(tree[1], SUM) + f" {op} " + self.write(tree[2], TERM)
        if op == "/":
            return PRIMARY, self.pick("\\frac", "\\dfrac", "\\frac") + \
                "{" + self.write(tree[1]) + "}{" + self.write(tree[2]) + "}"
        if op == "*":
            right = self.write(tree[2], POWER)
            sign = self.pick(" \\cdot ", " \\times ", " ", " \\, ")
            if right[0].isdigit() or right.startswith("-") or right.startswith("\\left|"):
                sign = " \\cdot "
            return TERM, self.write(tree[1], TERM) + sign + right
        if op == "negative":
            return TERM, "-" + self.write(tree[1], POWER)
        if op == "power":
            return POWER, self.write(tree[1], PRIMARY) + "^{" + self.write(tree[2]) + "}"
        if op == "abs":
            return PRIMARY, "\\left|" + self.write(tree[1]) + "\\right|"
        if op in ("sqrt", "cbrt"):
            return PRIMARY, FUNCTIONS[op][4] + "{" + self.write(tree[1]) + "}"
        if op == "if":
            sign = {"≤": "\\le", "≥": "\\geq"}.get(tree[1][0], tree[1][0])
            condition = f"{self.write(tree[1][1])} {sign} {self.write(tree[1][2])}"
            return PRIMARY, "\\begin{cases} " + self.write(tree[2]) + " & " + condition + " \\\\ " + \
                self.write(tree[3]) + " & \\text{otherwise} \\end{cases}"
        if op == "where":
            return PRIMARY, "(" + self.write(tree[1]) + " < " + self.write(tree[2]) + ")"
        if op == "sum of":
            return TERM, f"\\sum_{{i={tree[2]}}}^{{{tree[3]}}} \\left({self.write(tree[4])}\\right)"
        name = FUNCTIONS[op][4] if op in FUNCTIONS else "\\" + op
        return PRIMARY, name + "\\left(" + ", ".join(self.write(a) for a in tree[1:]) + "\\right)"


class Numpy(Writer):
    """NumPy, as it stands in programs: Python's precedences."""

    def bracketed(self, text):
        return "(" + text + ")"

    def spelled(self, tree):
        op = tree[0]
        if op == "number":
            return PRIMARY, tree[1]
        if op == "constant":
            return PRIMARY, "np.pi" if tree[1] == "π" else "np.e"
        if op == "variable":
            return PRIMARY, self.names[tree[1]]
        if op in "+-":
            return SUM, self.write(tree[1], SUM) + self.pick(f" {op} ", op) + self.write(tree[2], TERM)
        if op in "*/":
            return TERM, self.write(tree[1], TERM) + self.pick(f" {op} ", op) + self.write(tree[2], POWER)
        if op == "negative":
            return TERM, "-" + self.write(tree[1], POWER)
        if op == "power":
            if self.rng.random() < 0.2:
                return PRIMARY, "np.power(" + self.write(tree[1]) + ", " + self.write(tree[2]) + ")"
            exponent = tree[2]
            if exponent[0] == "negative":
                return POWER, self.write(tree[1], PRIMARY) + "**-" + self.write(exponent[1], PRIMARY)
            return POWER, self.write(tree[1], PRIMARY) + "**" + self.write(exponent, POWER)
        if op in ("min", "max"):
            name = "np.minimum" if op == "min" else "np.maximum"
            text = self.write(tree[1])
            for other in tree[2:]:
                text = f"{name}({text}, {self.write(other)})"
            return PRIMARY, text
        if op == "if":
            sign = {"≤": "<=", "≥": ">="}.get(tree[1][0], tree[1][0])
            condition = f"{self.write(tree[1][1])} {sign} {self.write(tree[1][2])}"
            if self.rng.random() < 0.4:
                return PRIMARY, f"({self.write(tree[2])} if {condition} else {self.write(tree[3])})"
            return PRIMARY, f"np.where({condition}, {self.write(tree[2])}, {self.write(tree[3])})"
        if op == "where":
            return PRIMARY, "(" + self.write(tree[1]) + " < " + self.write(tree[2]) + ")"
        if op == "sum of":
            return PRIMARY, f"sum({self.write(tree[4])} for i in range({tree[2]}, {tree[3] + 1}))"
        name = FUNCTIONS[op][3]
        call = name + "(" + ", ".join(self.write(a) for a in tree[1:]) + ")"
        return (TERM if name.startswith("1/") else PRIMARY), call


MATHEMATICS = {"np": type("Np", (), {
    "pi": math.pi, "e": math.e, "power": pow, "minimum": min, "maximum": max, "abs": abs,
    "arcsin": math.asin, "arccos": math.acos, "arctan": math.atan, "arcsinh": math.asinh,
    "arccosh": math.acosh, "arctanh": math.atanh, "exp2": lambda u: 2**u, "square": lambda u: u * u,
    "where": lambda c, a, b: a if c else b, "cbrt": lambda u: math.copysign(abs(u)**(1 / 3), u),
    **{name: getattr(math, name) for name in
       "sin cos tan sinh cosh tanh exp log log10 log2 sqrt expm1 log1p".split()}}),
    "scipy": type("Scipy", (), {"special": type("Special", (), {"erf": math.erf})}),
    "F": type("F", (), {"softplus": lambda u: softplus(math, u), "relu": lambda u: max(u, 0)}),
    "sigmoid": lambda u: sigmoid(math, u), "gaussian": lambda u: math.exp(-u * u)}

# ---- places, and what may be wrong there ----

NAMES = [(["θ"], ["\\theta"], ["theta"]), (["x"], ["x"], ["x"])]


def worked_out(tree, place, rng):
    """Returns L and its derivatives, each with the error that doubles may have."""
    one, zero = mpf(1), mpf(0)
    digits = evaluate(tree, Digits(), {"x": Dual(mpf(place[0]), one, zero), "y": Dual(mpf(place[1]), zero, one)})
    exact = [digits.value, digits.dx, digits.dy]
    spread = [0.0] * 3
    for _ in range(DISTURBED):
        m = Doubles(rng)
        got = evaluate(tree, m, {"x": Dual(place[0], 1.0, 0.0), "y": Dual(place[1], 0.0, 1.0)})
        for i, value in enumerate((got.value, got.dx, got.dy)):
            spread[i] = max(spread[i], abs(value - float(exact[i])))
    errors = [deviation / DISTURBANCE * ROUNDOFF for deviation in spread]
    for value, error in zip(exact, errors):
        if error > 1e-10 * (abs(value) + 1):
            raise Refused  # ill-conditioned: nothing to be seen
    return exact, errors


def formula(rng):
    """Returns a tree, its number of variables, a place, and its values."""
    while True:
        two = rng.random() < 0.4
        tree = random_tree(rng, rng.choice([1, 2, 3, 3, 4, 4, 5]), ["x", "y"] if two else ["x"])
        if two:  # otherwise a text without y would be one of x alone
            tree = ("+", tree, ("*", ("variable", "x"), ("variable", "y")))
        for _ in range(4):
            place = [round(rng.uniform(-3, 3), 3), round(rng.uniform(-3, 3), 3)]
            try:
                return tree, two, place, worked_out(tree, place, rng)
            except (Refused, ValueError, OverflowError, ZeroDivisionError, TypeError):
                continue


def check_by_python(text, variables, exact, error):
    try:
        value = eval(text, {**MATHEMATICS, **variables})
    except (ValueError, OverflowError, ZeroDivisionError, TypeError):
        return  # Python evaluates both cases of np.where
    if isinstance(value, complex) or abs(value - exact) > 1e3 * error + 1e-9 * (1 + abs(exact)):
        sys.exit(f"Python has another value: {text} is {value}, not {exact}, with {variables}")


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20261)
    for _ in range(count):
        tree, two, place, (exact, errors) = formula(rng)
        i = 1 if two else rng.randrange(2)
        for name in WRITERS:
            kind = {"own": Own, "latex": Latex, "numpy": Numpy}[name]
            x = NAMES[i][WRITERS.index(name)][0]
            text = kind(rng, {"x": x, "y": "y", "i": "i"}).write(tree).replace(BARE, "")
            if name == "numpy":
                check_by_python(text, {x: place[0], "y": place[1]}, exact[0], errors[0])
            numbers = [f"{float(value)!r}\t{float(error)!r}" for value, error in zip(exact, errors)]
            print(name, text, place[0], place[1] if two else 0, *numbers, sep="\t")


main()
