// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

const kMostSteps = 100000;

/** The rows of the controls, which follow whatever changes their values. */
const valueRows = [];

function addRow(place, row) {
  const made = new ValueRow(row);
  valueRows.push(made);
  place.append(made.part);
  return made;
}

function addStartRows() {
  loss.variables.forEach((name, c) => {
    const [low, high] = loss.ranges[c];
    addRow(element("start-rows"), {
      symbol: startNames()[c],
      name: `where the descents start`,
      scale: evenScale(low, high),
      accepts: () => true,
      read: () => state.start[c],
      write: (value) => setStart(state.start.map((old, k) => (k === c ? value : old))),
    });
  });
}

function addConstantRows() {
  element("constants").hidden = loss.constants.length === 0;
  loss.constants.forEach(({ name, range }, i) => {
    addRow(element("constant-rows"), {
      symbol: name,
      name: "constant of the loss",
      scale: evenScale(...range),
      accepts: () => true,
      read: () => state.constants[i],
      write: (value) => setConstant(i, value),
    });
  });
}

function addUntilRows() {
  addRow(element("until-rows"), {
    symbol: "steps",
    name: "the most steps of a descent",
    scale: powerScale(1, 10000, true),
    accepts: (value) => Number.isInteger(value) && value >= 1 && value <= kMostSteps,
    refusal: `A whole number from 1 to ${kMostSteps}.`,
    read: () => state.steps,
    write: (value) => {
      state.steps = value;
      change("experiment");
    },
  });
  addRow(element("until-rows"), {
    symbol: "|σ| below",
    name: "a descent is at rest once its steps are shorter than this; 0 means that all steps are made",
    scale: powerScale(0, 1),
    accepts: (value) => value >= 0,
    refusal: "It must not be negative.",
    read: () => state.tolerance,
    write: (value) => {
      state.tolerance = value;
      change("experiment");
    },
  });
}

/** Makes the rows of an experiment. */
function makeControls() {
  valueRows.length = 0;
  for (const id of ["start-rows", "constant-rows", "until-rows"])
    element(id).replaceChildren();
  addStartRows();
  addConstantRows();
  addUntilRows();
  makeOptimizers();
}

function startControls() {
  follow(["model"], makeControls);
  follow(["experiment", "loss", "model"], () => valueRows.forEach((row) => row.show()));
}
