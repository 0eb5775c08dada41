// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Returns the multiples of a step within a range. */
function multiples(low, high, step) {
  const ticks = [];
  const slack = 1e-9 * step;
  for (let k = Math.ceil((low - slack) / step); k * step <= high + slack && ticks.length < 100; ++k)
    ticks.push(k * step);
  return ticks;
}

/** Returns round numbers with even steps, about `count` and hardly more than `most`. */
function evenTicks(low, high, count, most, isWhole = false) {
  const size = high - low;
  if (!(size > 0) || !Number.isFinite(size))
    return [];
  const mantissas = isWhole ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  const raw = size / count;
  let unit = 10 ** Math.floor(Math.log10(raw));
  let at = mantissas.reduce(
    (best, m, i) => (Math.abs(m - raw / unit) < Math.abs(mantissas[best] - raw / unit) ? i : best), 0);
  while (size / (mantissas[at] * unit) > most && multiples(low, high, mantissas[at] * unit).length > 1) {
    if (++at === mantissas.length) {
      at = 1;
      unit *= 10;
    }
  }
  const step = mantissas[at] * unit;
  return multiples(low, high, isWhole ? Math.max(1, step) : step);
}

/** Returns round numbers for a logarithmic axis, hardly more than `most`. */
function powerTicks(low, high, most) {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const within = (mantissas, every) => {
    const ticks = [];
    for (let power = first; power <= last; power += every)
      ticks.push(...mantissas.map((m) => m * 10 ** power));
    return ticks.filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9));
  };
  const candidates = [within([1, 2, 5], 1), within([1, 3], 1), within([1], 1)];
  for (let every = 2; every <= last - first; ++every)
    candidates.push(within([1], every));
  const fitting = candidates.find((ticks) => ticks.length <= most && ticks.length > 0);
  return fitting || [low, high].slice(0, most);
}
