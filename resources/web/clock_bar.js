// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

const kSpeeds = [1, 2, 5, 12, 25, 50, 100, 200, 500, 1000]; ///< In steps per second.

const kPlay = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M6 3.5v13L16.5 10z" fill="currentColor"/></svg>';
const kPause = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M6.5 4v12M13.5 4v12" stroke-width="3"/></svg>';

/** What the keys do, wherever the focus is, unless the part that has it uses them. */
const kKeys = {
  " ": togglePlay,
  ArrowLeft: () => stepBy(-1),
  ArrowRight: () => stepBy(1),
  Home: () => stepBy(-Infinity),
  End: () => stepBy(Infinity),
  r: restart,
};

/** Returns whether a part of the page uses a key itself. */
function usesKey(part, key) {
  if (part.matches("input[type=text], select, .table-room"))
    return true;
  if (part.matches("input[type=range]"))
    return key !== " " && key !== "r";
  return key === " " && part.matches("button, input, a, summary");
}

function pressKey(event) {
  const action = kKeys[event.key];
  const part = event.target instanceof Element ? event.target : document.body;
  if (!action || event.ctrlKey || event.altKey || event.metaKey || usesKey(part, event.key))
    return;
  event.preventDefault();
  action();
}

function showClock() {
  const last = lastStep();
  const step = presentStep();
  const scrubber = element("scrubber");
  scrubber.max = last;
  scrubber.value = step;
  scrubber.disabled = last === 0;
  scrubber.style.setProperty("--part", last ? step / last : 0);
  setAttribute(scrubber, "aria-valuetext", `step ${step} of ${last}`);
  setText(element("step"), `step ${countText(step)} of ${countText(last)}`);
  const button = element("play");
  if (showClock.playing !== clock.isPlaying)
    button.innerHTML = clock.isPlaying ? kPause : kPlay;
  showClock.playing = clock.isPlaying;
  button.title = clock.isPlaying ? "Pause (Space)" : "Play (Space)";
  setAttribute(button, "aria-label", clock.isPlaying ? "Pause" : "Play");
  for (const id of ["first", "back", "play", "forward", "last"])
    element(id).disabled = last === 0 && !state.isVeiled;
}

/** Sets the speed, which need not be one of the usual ones. */
function setSpeed(speed) {
  clock.speed = speed;
  const speeds = [...new Set([...kSpeeds, speed])].sort((a, b) => a - b);
  element("speed").replaceChildren(...speeds.map((each) =>
    make("option", { value: each }, each === 1 ? "1 step/s" : `${each} steps/s`)));
  element("speed").value = speed;
}

function startClockBar() {
  const actions = { first: kKeys.Home, back: kKeys.ArrowLeft, play: togglePlay,
                    forward: kKeys.ArrowRight, last: kKeys.End };
  for (const [id, action] of Object.entries(actions))
    element(id).addEventListener("click", action);
  element("scrubber").addEventListener("input", (event) => {
    pause();
    setStep(Number(event.target.value));
  });
  element("speed").addEventListener("change", (event) => setSpeed(Number(event.target.value)));
  setSpeed(clock.speed);
  element("loop").addEventListener("click", (event) => {
    clock.isLooping = !clock.isLooping;
    setAttribute(event.currentTarget, "aria-pressed", clock.isLooping);
  });
  document.addEventListener("keydown", pressKey);
  follow(["runs", "step", "view"], showClock);
}
