// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Returns whether it is told what L is at the end of a run: not where it is beyond all bounds. */
function tellsLoss(run) {
  return !["diverged", "left_domain"].includes(run.outcome.kind);
}

/** Returns how a run ended, from the longest text to the shortest. */
function outcomeForms(run) {
  const { sign, text, kind } = run.outcome;
  const end = tellsLoss(run) ? `, L = ${format(run.loss[stepsOf(run)])}` : "";
  const isAtRest = ["converged", "stationary", "stalled"].includes(kind);
  const brief = isAtRest ? `${sign} ${stepsText(stepsOf(run))}` : run.outcome.brief;
  return [text + end, brief + end, brief, sign];
}

/** Returns where a run is, from the longest text to the shortest. */
function presentForms(run, t) {
  const value = `L = ${format(run.loss[t])}`;
  return [`step ${countText(t)}, ${value}`, value];
}

/** Returns a sentence about a run for those who do not see the picture. */
function runDescription(contender, run) {
  const { title } = model.contenders[contender];
  const last = stepsOf(run);
  if (state.isVeiled)
    return `${title}: from ${pointName()} = ${pairText(pointAt(run, 0))}`;
  return `${title}: from ${pointName()} = ${pairText(pointAt(run, 0))}, ${run.outcome.text}, ` +
         `at ${pointName()} = ${pairText(pointAt(run, last))}, L = ${format(run.loss[last])}`;
}

/** Tells screen readers how the descents end, once the reader has stopped changing them. */
function announceOutcomes() {
  clearTimeout(announceOutcomes.timer);
  announceOutcomes.timer = setTimeout(() => {
    const sentences = shownContenders().map((i) => runDescription(i, state.runs[i]));
    element("announcements").textContent = sentences.join(". ") + ".";
  }, 900);
}
