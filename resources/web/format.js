// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers and words as in the program: ui/theme/number_format.cpp and ui/plot/outcome_row.cpp.

const minus = "\u2212";
const thinSpace = "\u2009";

function withoutTrailingZeros(text) {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

// A number with so many significant digits, without trailing zeros: 0.125, −3.5, 1e−8, ∞.
function formatNumber(value, digits = 4) {
  if (Number.isNaN(value))
    return "not a number";
  if (!Number.isFinite(value))
    return value > 0 ? "∞" : minus + "∞";
  if (value === 0)
    return "0";
  const size = Math.abs(value);
  if (size >= 1e-4 && size < Math.max(1e5, 10 ** digits)) {
    const whole = Math.floor(Math.log10(size)) + 1;
    const text = withoutTrailingZeros(value.toFixed(Math.max(0, digits - whole)));
    return text === "-0" ? "0" : text.replace("-", minus);
  }
  const [mantissa, exponent] = value.toExponential(Math.max(digits - 1, 0)).split("e");
  return (withoutTrailingZeros(mantissa) + "e" + Number(exponent)).replace(/-/g, minus);
}

// A whole number with thin spaces between groups of three digits if there are more than four.
function formatCount(value) {
  const text = String(value);
  return text.length <= 4 ? text : text.replace(/\B(?=(\d{3})+$)/g, thinSpace);
}

// How an end is told: {mood, sign, brief, text}.
function wordsFor(model, end, steps) {
  const manner = end.manner || "none";
  const rows = model.texts ? model.texts.outcomes : [];
  const row = rows.find((each) => each.kind === end.kind && each.manner === manner);
  if (!row)
    return {mood: "plain", sign: "", brief: end.kind, text: end.kind};
  const filled = (text) => text
    .replace("%1", () => formatCount(steps) + (steps === 1 ? " step" : " steps"))
    .replace("%2", () => formatCount(end.period));
  return {mood: row.mood, sign: row.sign, brief: filled(row.brief), text: filled(row.ending)};
}

