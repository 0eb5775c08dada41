// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a run stops, and whether its state returns. This is core/descent/run_watch.h, resting.cpp
// and returns.h with the same names and numbers; tests compare the outcomes.

// When a run counts as being at rest: |σ| is below the tolerance for so many steps.
function restingOf(contender, settings, loss, tolerance) {
  const resting = {tolerance, steps: 10};
  if (tolerance === 0)
    return resting;
  if (contender.inertia !== null) {
    const steps = Math.ceil(2 / (1 - settings[contender.inertia]));
    resting.steps = Math.min(Math.max(steps, 10), 500);
  }
  const width = Math.min(...loss.ranges.map(([low, high]) => high - low));
  for (const place of contender.leastSteps) {
    const least = settings[place];
    if (least < 1e-4 * width)
      resting.tolerance = Math.max(resting.tolerance, 2 * least * Math.sqrt(loss.dimension));
  }
  return resting;
}

// Looks at a run point by point.
class RunWatch {
  constructor(resting, limit) {
    this.resting = resting;
    this.limit = limit;
    this.shortUntil = -1; // the step after the last short one
    this.shortSince = 0; // the first of the short steps in a row
    this.first = 0; // the first step of what may become a rest
    this.square = 0; // the square of that step
    this.atRest = null;
    this.last = null; // the end if the run is not at rest
  }

  // Takes in point t and the square of the step from it. Returns where the run stops, or null.
  look(t, theta, loss, square, next) {
    const isUndecided = this.isUndecided(t);
    if (isUndecided && t === this.first + 1)
      this.atRest = {cause: "rest", steps: t, theta: Array.from(theta), loss};
    if (t === this.limit)
      this.last = {cause: "limit", steps: t, theta: Array.from(theta), loss, next};
    const isShort = square < this.resting.tolerance * this.resting.tolerance;
    const goesOn = isUndecided && isShort && square <= 1.01 * 1.01 * this.square;
    if (t >= this.limit && !goesOn)
      return this.last;
    if (!isShort)
      return null;
    if (!isUndecided)
      this.shortSince = t;
    if (!goesOn) {
      this.first = t;
      this.square = square;
    }
    this.shortUntil = t + 1;
    return this.shortUntil - this.first >= this.resting.steps ? this.atRest : null;
  }

  // Whether the run may be coming to rest before point t.
  isUndecided(t) {
    return this.shortUntil === t;
  }

  isShort(since, t) {
    return this.isUndecided(t) && this.shortSince <= since && this.first + 1 < t;
  }
}

// Whether two states are the same bit by bit, so that all that follows is the same.
function isSameState(a, b) {
  return a.every((value, k) => Object.is(value, b[k]));
}

// Notices when the state of a run returns: it is kept at steps 0, 16, 32, 64, … (Brent 1980).
class StateWatch {
  constructor(state) {
    this.kept = state.slice();
    this.keptAt = 0;
  }

  // Looks at the state at a multiple of 16 steps. Returns the step at which it was the same, or -1.
  look(t, state) {
    const returned = isSameState(this.kept, state) ? this.keptAt : -1;
    if (t === Math.max(16, 2 * this.keptAt)) {
      this.kept = state.slice();
      this.keptAt = t;
    }
    return returned;
  }
}

