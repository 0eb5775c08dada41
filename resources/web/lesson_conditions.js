// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The conditions of tasks, as in core/lesson/condition.cpp.

/** Returns the value of a column at a point of a run, by default the last. */
function atPoint(run, t, column) {
  const at = t === null ? stepsOf(run) : t;
  return column && at <= stepsOf(run) ? column[at] : NaN;
}

/** Returns the value of a column at a step of a run, by default the last step made. */
function atStep(run, t, column) {
  const at = t === null ? stepsOf(run) - 1 : t;
  return at >= 0 && at < stepsOf(run) ? column[at] : NaN;
}

/** Returns how often the steps changed direction. */
function turnsOf(run) {
  const sigma = run.sigma[0];
  let count = 0;
  for (let t = 1; t < stepsOf(run); ++t)
    count += sigma[t] * sigma[t - 1] < 0 ? 1 : 0;
  return count;
}

const kQuantities = {
  theta: (run, t) => atPoint(run, t, run.theta[0]),
  y: (run, t) => atPoint(run, t, run.theta[1]),
  loss: (run, t) => atPoint(run, t, run.loss),
  slope: (run, t) => atPoint(run, t, run.slope[0]),
  rate: (run, t) => atStep(run, t, run.rate[0]),
  step: (run, t) => atStep(run, t, run.sigma[0]),
  steps: stepsOf,
  period: (run) => (run.outcome.kind === "oscillates" ? run.outcome.period : NaN),
  turns: turnsOf,
  "lowest theta": (run) => Math.min(...extentOf([run.theta[0]], 0, false)),
  "highest theta": (run) => Math.max(...extentOf([run.theta[0]], 0, false)),
  "lowest rate": (run) => Math.min(...extentOf([run.rate[0]], 0, false)),
  "highest rate": (run) => Math.max(...extentOf([run.rate[0]], 0, false)),
};

const kWords = {
  outcome: (run) => run.outcome.kind,
  manner: (run) => run.outcome.manner,
};

/** Returns whether a condition can be met on a page, where rules cannot be exchanged. */
function canBeMet({ value }) {
  return value in kQuantities || value in kWords;
}

/** Returns a bound: a number, or what is read of a run. `own`: the run that the condition is about. */
function boundOf(bound, own) {
  if (typeof bound === "number")
    return bound;
  const run = bound.run === "" ? own : runNamed(bound.run);
  return run ? kQuantities[bound.value](run, bound.at) : NaN;
}

function runNamed(title) {
  return state.runs[model.contenders.findIndex((contender) => contender.title === title)];
}

/** Returns whether a condition holds for a run. */
function holdsFor(condition, run) {
  const { value, at, is, near, within, above, below } = condition;
  if (value in kWords)
    return kWords[value](run) === is;
  const number = kQuantities[value](run, at);
  return !Number.isNaN(number) &&
         (near === null || Math.abs(number - boundOf(near, run)) <= within) &&
         (above === null || number > boundOf(above, run)) &&
         (below === null || number < boundOf(below, run));
}

/** Returns whether all conditions hold. Those on "any" run must hold for a single run. */
function allHold(conditions) {
  const runs = state.runs.filter(Boolean);
  const ofAny = conditions.filter((condition) => condition.run === "any");
  const others = conditions.filter((condition) => condition.run !== "any");
  const holds = (condition) => {
    if (condition.run === "every")
      return runs.every((run) => holdsFor(condition, run));
    const run = runNamed(condition.run);
    return Boolean(run) && holdsFor(condition, run);
  };
  return conditions.every(canBeMet) && others.every(holds) &&
         (ofAny.length === 0 || runs.some((run) => ofAny.every((condition) => holdsFor(condition, run))));
}
