// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the interface of a page calls: README.md in this folder says how.

// Gives a model its functions.
function prepare(model, shared) {
  Object.assign(model, shared);
  model.loss.slope = (point, constants) => {
    const sample = new Float64Array(1 + model.loss.dimension);
    model.loss.sample(point, constants, sample);
    return Array.from(sample.subarray(1));
  };
  model.run = (i, given) => run(model, i, given);
  return model;
}

if (thetascope.lesson) {
  for (const page of thetascope.lesson.pages)
    if (page.model)
      prepare(page.model, {texts: thetascope.texts});
} else {
  prepare(thetascope, {});
}
thetascope.mostSteps = mostSteps;
thetascope.format = formatNumber;
thetascope.formatCount = formatCount;
