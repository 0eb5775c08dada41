// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Returns a number as the program shows it, with the digits of large numbers in groups. */
function format(value, digits = 4) {
  return thetascope.format(value, digits).replace(/^−?\d{5,}/, grouped);
}

/** Returns digits with thin spaces between groups of three. */
function grouped(digits) {
  return digits.replace(/\B(?=(\d{3})+$)/g, "\u2009");
}

/** Rounds to a multiple of 10^exponent. For a negative exponent it divides by the power, so that 0.1
    becomes the same number as "0.1". */
function roundedTo(value, exponent) {
  const power = 10 ** Math.abs(exponent);
  return exponent < 0 ? Math.round(value * power) / power : Math.round(value / power) * power;
}

/** Rounds to significant digits. */
function roundedToDigits(value, digits) {
  return value === 0 ? 0 : roundedTo(value, Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
}

function clamped(value, low, high) {
  return Math.min(Math.max(value, low), high);
}

/** Returns what was typed as a number, or NaN. A decimal comma and a true minus are understood. */
function typedNumber(text) {
  const plain = text.trim().replace(/[−–]/g, "-").replace(",", ".").replace(/[\s\u2009]/g, "");
  return plain === "" ? NaN : Number(plain);
}

/** Returns a number for a field in which it can be edited: all of its digits, no spaces. */
function editable(value) {
  const size = Math.abs(value);
  const text = size > 0 && size < 1e-3 ? value.toExponential() : String(value);
  return text.replace("e+", "e").replace(/-/g, "−");
}

/** Returns a value that has one number for each variable as text. */
function pairText(values, digits = 4) {
  const texts = values.map((value) => format(value, digits));
  return isPlane ? `(${texts.join(", ")})` : texts[0];
}

/** Returns the name of the point: "θ" or "(x, y)". */
function pointName() {
  return isPlane ? `(${loss.variables.join(", ")})` : loss.variables[0];
}

/** Returns the name of the slope, which with two variables is the gradient. */
function slopeName() {
  return isPlane ? "∇L" : `dL/d${loss.variables[0]}`;
}

/** Returns "1 step" or "18 steps". */
function stepsText(steps) {
  return steps === 1 ? "1 step" : `${countText(steps)} steps`;
}

/** Returns a whole number with its digits in groups. */
function countText(count) {
  const digits = String(count);
  return digits.length > 4 ? grouped(digits) : digits;
}
