// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A descent: the loop of steps, with the functions that the program has written.

// No page makes more steps of a run.
const mostSteps = 100000;

// After how many steps, at most so many, a state returns: see core/descent/period.h.
function periodOf(loss, contender, settings, constants, state, most) {
  const later = state.slice();
  const row = new Float64Array(1 + 3 * loss.dimension);
  const point = new Array(loss.dimension);
  for (let t = 1; t < most; ++t) {
    for (let c = 0; c < loss.dimension; ++c)
      point[c] = later[c * (1 + contender.statesEach)];
    loss.sample(point, constants, row);
    contender.step(settings, later, row);
    if (isSameState(later, state))
      return t;
  }
  return most;
}

// Runs contender number i of a model. All of `given` may be left out: then it is as exported.
function run(model, i, given = {}) {
  const loss = model.loss;
  const dimension = loss.dimension;
  const contender = model.contenders[i];
  const start = given.start || model.start;
  const settings = given.settings || contender.settings.map((setting) => setting.value);
  const constants = given.constants || loss.constants.map((constant) => constant.value);
  const limit = Math.min(given.steps === undefined ? model.steps : given.steps, mostSteps);
  const tolerance = given.tolerance === undefined ? model.tolerance : given.tolerance;

  const each = 1 + contender.statesEach;
  const state = new Float64Array(dimension * each);
  contender.begin(settings, state);
  for (let c = 0; c < dimension; ++c)
    state[c * each] = start[c];

  const columns = () => Array.from({length: dimension}, () => new Float64Array(limit + 1));
  const [theta, slope, rate, sigma] = [columns(), columns(), columns(), columns()];
  const losses = new Float64Array(limit + 1);
  const row = new Float64Array(1 + 3 * dimension);
  const watch = new RunWatch(restingOf(contender, settings, loss, tolerance), limit);
  const states = new StateWatch(state);
  const point = new Array(dimension).fill(0);
  let stop = null;
  let period = 0; // not 0 once it is known that the run oscillates
  let isStill = false;

  for (let t = 0; stop === null; ++t) {
    for (let c = 0; c < dimension; ++c)
      point[c] = state[c * each];
    loss.sample(point, constants, row);
    contender.step(settings, state, row);
    let zero = 0 * row[0];
    let square = 0;
    for (let c = 0; c < dimension; ++c) {
      const change = row[2 + dimension + 2 * c];
      zero += 0 * point[c] + 0 * row[1 + c];
      square += change * change;
      if (t <= limit) {
        theta[c][t] = point[c];
        slope[c][t] = row[1 + c];
        rate[c][t] = row[1 + dimension + 2 * c];
        sigma[c][t] = change;
      }
    }
    if (t <= limit)
      losses[t] = row[0];
    if (t <= limit && zero !== 0) {
      stop = {cause: "not finite", steps: t, theta: point.slice(), loss: row[0]};
      break;
    }
    const next = t === limit ? point.map((value, c) => value + row[2 + dimension + 2 * c]) : null;
    stop = watch.look(t, point, row[0], square, next);
    if (stop !== null || (t + 1) % 16 !== 0 || period > 0 || isStill)
      continue;
    const since = states.look(t + 1, state);
    if (since < 0 || t + 1 > limit)
      continue;
    if (watch.isUndecided(t + 1)) {
      if (watch.isShort(since, t + 1))
        stop = watch.atRest;
      continue;
    }
    const size = Math.max(...point.map(Math.abs), ...loss.ranges.map(([low, high]) => high - low));
    const rounding = 2 ** -44 * size;
    if (square <= rounding * rounding)
      isStill = true;
    else
      period = periodOf(loss, contender, settings, constants, state, t + 1 - since);
  }

  let end;
  if (stop.cause === "limit" && period > 0)
    end = {kind: "oscillates", period};
  else if (stop.cause === "limit" && isStill)
    end = judge(loss, constants, tolerance, {...stop, cause: "rest"});
  else
    end = judge(loss, constants, tolerance, stop);
  const count = stop.steps + 1;
  for (let c = 0; c < dimension; ++c) // no step was made from the last point
    rate[c][count - 1] = sigma[c][count - 1] = NaN;
  const cut = (column) => column.subarray(0, count);
  return {
    count,
    theta: theta.map(cut),
    loss: cut(losses),
    slope: slope.map(cut),
    rate: rate.map(cut),
    sigma: sigma.map(cut),
    outcome: {manner: "none", period: 0, ...end, step: stop.steps, ...wordsFor(model, end, stop.steps)},
  };
}

