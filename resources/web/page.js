// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
let wantedTheme = null; ///< What the reader has chosen, if anything.

/** Takes the reader's colours, else those of the system. */
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  readLook();
  change("look");
}

function followTheme() {
  setTheme(wantedTheme || (systemIsDark.matches ? "dark" : "light"));
}

function startTheme() {
  followTheme();
  systemIsDark.addEventListener("change", followTheme);
  element("theme").addEventListener("click", () => {
    wantedTheme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    followTheme();
  });
  // Paper is white.
  window.addEventListener("beforeprint", () => {
    setTheme("light");
    tellChanges();
  });
  window.addEventListener("afterprint", followTheme);
}

function showTitle() {
  const variables = loss.variables.map((name) => `<mi>${name}</mi>`).join("<mo>,</mo>");
  element("formula").innerHTML = `<math><mi>L</mi><mo form="prefix" stretchy="false">(</mo>${variables}` +
    `<mo form="postfix" stretchy="false">)</mo><mo>=</mo></math>${loss.html}`;
  }

/** The switches of the head. */
function startSwitches() {
  const setOverlay = (isOverlay) => () => {
    state.isOverlay = isOverlay;
    change("view");
  };
  element("side-by-side").addEventListener("click", setOverlay(false));
  element("overlay").addEventListener("click", setOverlay(true));
  element("logarithmic").addEventListener("change", (event) => {
    state.isLogarithmic = event.target.checked;
    change("view");
  });
  element("reset").addEventListener("click", reset);
  element("sheet").addEventListener("click", () => showSheet(!document.body.classList.contains("sheet")));
  follow(["view"], () => {
    setAttribute(element("side-by-side"), "aria-pressed", !state.isOverlay);
    setAttribute(element("overlay"), "aria-pressed", state.isOverlay);
    element("logarithmic").checked = state.isLogarithmic;
  });
}

/** Shows or hides the controls on a small screen, where they cover part of the panels. */
function showSheet(isShown) {
  document.body.classList.toggle("sheet", isShown);
  setAttribute(element("sheet"), "aria-expanded", isShown);
}

/** Goes back to what was exported, or to how the page of the lesson began. */
function reset() {
  if (thetascope.lesson) {
    setModel(modelOfPage(lesson.at));
    turnTo(lesson.at);
    return;
  }
  pause();
  resetState();
  runAll();
  setStep(model.step === undefined || model.step === null ? Infinity : model.step);
}

/** Tells the style how high the head is, whose formula may be, and the clock. */
function followHeights() {
  const measured = new ResizeObserver(() => {
    const { style } = document.documentElement;
    style.setProperty("--head", `${element("head").offsetHeight}px`);
    style.setProperty("--clock", `${element("clock").offsetHeight}px`);
  });
  measured.observe(element("head"));
  measured.observe(element("clock"));
}

function startPage() {
  followHeights();
  startTheme();
  follow(["model"], showTitle);
  follow(["experiment"], runAll);
  if (thetascope.lesson) {
    startLesson(thetascope.lesson);
  } else {
    setModel(thetascope);
    reset();
  }
  startPanels();
  startControls();
  startOptimizers();
  startClockBar();
  startTables();
  startSwitches();
  follow(["runs"], announceOutcomes);
  // A zoom or another screen may change only the dots in a pixel.
  window.addEventListener("resize", () => {
    panels.forEach((panel) => {
      panel.isFit = false;
    });
    change("size");
  });
  change("model", "experiment", "loss", "view", "size");
  tellChanges();
}

startPage();
