// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A scale maps the positions of a slider, from 0 at its left end to 1 at its right end, to numbers
// that people would write.

/** Returns a scale with even steps. */
function evenScale(low, high, isWhole = false) {
  const exponent = isWhole ? 0 : Math.floor(Math.log10(high - low)) - 2;
  return {
    valueAt: (part) => clamped(roundedTo(low + part * (high - low), exponent), low, high),
    partOf: (value) => clamped((value - low) / (high - low), 0, 1),
    smallStep: isWhole ? 1 / (high - low) : 0.01,
  };
}

/** Returns a scale with even ratios. If `low` is 0, that is at the left end. */
function powerScale(low, high, isWhole = false) {
  const kZeroPart = low > 0 ? 0 : 0.05;
  const least = low > 0 ? low : high * 1e-9;
  return {
    valueAt: (part) => {
      if (part < kZeroPart)
        return 0;
      const share = (part - kZeroPart) / (1 - kZeroPart);
      const value = roundedToDigits(least * (high / least) ** share, 3);
      return clamped(isWhole ? Math.round(value) : value, least, high);
    },
    partOf: (value) => value <= 0 ? 0
      : kZeroPart + (1 - kZeroPart) * Math.log(clamped(value, least, high) / least) / Math.log(high / least),
    smallStep: 0.01,
  };
}

/** Returns a scale that is logarithmic in 1 − value, for values that crowd below 1: 0.9, 0.99. */
function nearOneScale(low, high) {
  const ratio = (1 - high) / (1 - low);
  return {
    valueAt: (part) => {
      const rest = (1 - low) * ratio ** part;
      return clamped(roundedTo(1 - rest, Math.floor(Math.log10(rest)) - 1), low, high);
    },
    partOf: (value) => Math.log((1 - clamped(value, low, high)) / (1 - low)) / Math.log(ratio),
    smallStep: 0.01,
  };
}

/** Returns the scale that suits a setting of an optimizer. */
function scaleOf({ least, most, highest, logarithmic }) {
  // Decay rates differ by their distance from 1.
  if (highest === 1 && most < 1 && most >= 0.99)
    return nearOneScale(least, most);
  return logarithmic ? powerScale(least, most) : evenScale(least, most);
}
