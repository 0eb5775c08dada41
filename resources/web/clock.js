// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** The clock. Its step is Infinity at the end, where it stays when runs become longer. While runs are
    veiled it refuses to run. */
const clock = { step: Infinity, speed: 12, isPlaying: false, isLooping: false, fraction: 0,
                refused: () => {} };

/** Returns the length of the longest run that is shown. */
function lastStep() {
  return state.isVeiled
    ? 0
    : Math.max(0, ...shownContenders().map((i) => stepsOf(state.runs[i])));
}

/** Returns the step that is shown. */
function presentStep() {
  return Math.min(clock.step, lastStep());
}

function setStep(step) {
  clock.step = step >= lastStep() ? Infinity : Math.max(0, step);
  clock.fraction = 0;
  change("step");
}

function play() {
  if (state.isVeiled)
    clock.refused();
  if (clock.isPlaying || lastStep() === 0)
    return;
  if (presentStep() === lastStep())
    setStep(0);
  clock.isPlaying = true;
  clock.then = performance.now();
  clock.frame = requestAnimationFrame(tick);
  change("step");
}

function restart() {
  setStep(0);
  play();
}

function pause() {
  clock.isPlaying = false;
  cancelAnimationFrame(clock.frame);
  change("step");
}

function togglePlay() {
  if (clock.isPlaying)
    pause();
  else
    play();
}

/** Goes some steps on or back and stays there. */
function stepBy(steps) {
  pause();
  setStep(presentStep() + steps);
}

function tick(now) {
  if (!clock.isPlaying)
    return;
  clock.fraction += (Math.max(0, now - clock.then) / 1000) * clock.speed;
  clock.then = now;
  const whole = Math.floor(clock.fraction);
  clock.fraction -= whole;
  if (whole > 0)
    moveOn(whole);
  if (clock.isPlaying)
    clock.frame = requestAnimationFrame(tick);
}

function moveOn(steps) {
  const last = lastStep();
  const next = presentStep() + steps;
  if (next >= last && !clock.isLooping)
    clock.isPlaying = false;
  // With a loop, the last step is shown as long as any other; then comes the first.
  const step = clock.isLooping ? next % (last + 1) : next;
  clock.step = step >= last ? Infinity : step;
  change("step");
}
