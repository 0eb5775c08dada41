// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** The experiment that is shown: that of the page or, in a lesson, of one of its pages. */
let model = null;
let loss = null;
let isPlane = false;

/** All that the reader can change, and the runs that follow from it. */
const state = {};

/** Shows another experiment. */
function setModel(shown) {
  const isOther = model !== shown;
  model = shown;
  loss = model.loss;
  isPlane = loss.dimension === 2;
  resetState();
  if (isOther)
    change("model");
}

/** Sets what was exported, or what the page of a lesson begins with. */
function resetState() {
  Object.assign(state, {
    start: [...model.start],
    constants: loss.constants.map((constant) => constant.value),
    steps: model.steps,
    tolerance: model.tolerance,
    contenders: model.contenders.map((contender) => ({
      visible: contender.visible,
      settings: contender.settings.map((setting) => setting.value),
    })),
    selected: Math.max(0, model.contenders.findIndex((contender) => contender.visible)),
    isOverlay: model.view === "overlay",
    isLogarithmic: Boolean(model.logarithmic),
    isVeiled: false,
  });
  change("experiment", "loss", "view");
}

/** Runs all descents that are shown. */
function runAll() {
  const { start, constants, steps, tolerance } = state;
  state.runs = state.contenders.map((contender, i) =>
    contender.visible
      ? model.run(i, { start, settings: contender.settings, constants, steps, tolerance })
      : null);
  change("runs");
}

/** Returns the indices of the contenders that are shown. */
function shownContenders() {
  return state.contenders.map((_, i) => i).filter((i) => state.contenders[i].visible);
}

/** Returns the selected contender, or the first that is shown if that one is hidden. */
function firstSelected() {
  return state.contenders[state.selected].visible ? state.selected : shownContenders()[0];
}

/** Returns the number of steps that a run has made: it has a point more. */
function stepsOf(run) {
  return run.count - 1;
}

/** Returns the point of a run at a step. */
function pointAt(run, t) {
  return run.theta.map((column) => column[t]);
}

/** Returns where a run is when the clock shows the present step. */
function presentOf(run) {
  return Math.min(presentStep(), stepsOf(run));
}

/** Returns L at a point with the present constants. */
function lossAt(point) {
  return loss.value(point, state.constants);
}

/** Returns whether the constants of the loss are those of the export. */
function hasExportedConstants() {
  return loss.constants.every((constant, i) => constant.value === state.constants[i]);
}

function setStart(start) {
  if (start.every((value, i) => value === state.start[i]))
    return;
  state.start = start;
  change("experiment");
}

function setConstant(index, value) {
  state.constants[index] = value;
  change("experiment", "loss");
}

/** Sets a setting of a contender, by its number. */
function setSetting(contender, index, value) {
  state.contenders[contender].settings[index] = value;
  change("experiment");
}

/** Shows or hides a contender. The last that is shown stays. */
function setVisible(contender, isVisible) {
  if (!isVisible && shownContenders().length === 1)
    return;
  state.contenders[contender].visible = isVisible;
  change("experiment", "view");
}

function select(contender) {
  if (state.selected === contender)
    return;
  state.selected = contender;
  change("view");
}
