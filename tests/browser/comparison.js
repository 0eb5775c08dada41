// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compares runs in the browser with those that the program has made: cases.js has both. Each run is
// compared up to the step `until` (cases.cpp says which), by θ, L and α⁽ᵗ⁾, each relative to the
// largest value that it has had so far. Returns what differs, in words, and how much was compared.
function compareAll() {
  const allowed = 1e-9;
  const found = {runs: 0, points: 0, allPoints: 0, wholeRuns: 0, worst: 0, differences: []};
  for (const {name, model, runs} of cases) {
    runs.forEach((wanted, i) => {
      const title = `${name}, ${model.contenders[i].spec}`;
      const made = run(model, i);
      const isWhole = wanted.until === wanted.loss.length;
      found.runs += 1;
      found.points += wanted.until;
      found.allPoints += wanted.loss.length;
      found.wholeRuns += isWhole ? 1 : 0;
      const columns = [["θ", wanted.theta, made.theta], ["L", [wanted.loss], [made.loss]],
                       ["α", wanted.rate, made.rate]];
      for (const [what, ofProgram, ofPage] of columns) {
        const difference = firstDifference(ofProgram, ofPage, Math.min(wanted.until, made.count), allowed, found);
        if (difference)
          found.differences.push(`${title}: ${what} ${difference}`);
      }
      if (made.count < wanted.until)
        found.differences.push(`${title}: ends after ${made.count - 1} steps`);
      const end = [wanted.outcome, wanted.manner, wanted.period, wanted.loss.length].join(" ");
      const own = [made.outcome.kind, made.outcome.manner, made.outcome.period, made.count].join(" ");
      if (isWhole && own !== end)
        found.differences.push(`${title}: ends as ${own}, not as ${end}`);
    });
  }
  return found;
}

function firstDifference(ofProgram, ofPage, points, allowed, found) {
  let most = 0;
  for (let t = 0; t < points; ++t) {
    for (let c = 0; c < ofProgram.length; ++c) {
      const [wanted, made] = [ofProgram[c][t], ofPage[c][t]];
      if (wanted === null) { // not finite, which JSON cannot say
        if (Number.isFinite(made))
          return `is ${made} at step ${t}, and should not be finite`;
        continue;
      }
      most = Math.max(most, Math.abs(wanted));
      const error = Math.abs(wanted - made) / (most || 1);
      if (!(error <= allowed))
        return `is ${made} at step ${t}, not ${wanted}`;
      found.worst = Math.max(found.worst, error);
    }
  }
  return null;
}

// Compares the values of all functions of formulas. Returns what differs, and how many there are.
function compareFunctions() {
  const found = {functions: functions.length, values: 0, differences: []};
  for (const {call, value, points, values} of functions) {
    points.forEach((theta, i) => {
      const [wanted, made] = [values[i], value([theta], [])];
      found.values += 1;
      // The series and fractions for erf and erfc are off by some units in the last place.
      const isSame = wanted === null ? !Number.isFinite(made)
                                     : Math.abs(made - wanted) <= 1e-14 * Math.max(Math.abs(wanted), 1e-300);
      if (!isSame)
        found.differences.push(`${call} at ${theta} is ${made}, not ${wanted}`);
    });
  }
  return found;
}
