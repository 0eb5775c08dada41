// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** The lesson, the number of its page, and the boxes on it. */
const lesson = { pages: [], at: 0, question: null, task: null, own: null };

/** What is said on pages that are about views which only the program has. */
const kElsewhere = {
  basins: "Thetascope itself shows here a map of the basins of attraction.",
  race: "Thetascope itself shows here a race of the optimizers over many starts and rates.",
};

/** The parts of the page by the names that lessons have for them. */
const kPlaces = {
  loss: "formula", constants: "constants", start: "start", until: "until", optimizers: "optimizer-list",
  settings: "chosen-settings", panels: "panels", table: "numbers", clock: "clock",
};

const wantsNoMotion = window.matchMedia("(prefers-reduced-motion: reduce)");

/** Returns the experiment of a page: its own, or that of the page before. */
function modelOfPage(at) {
  const own = lesson.pages[at].model;
  return own || at === 0 ? own : modelOfPage(at - 1);
}

/** Turns to a page. */
function turnTo(at) {
  const page = lesson.pages[at];
  const wanted = modelOfPage(at);
  lesson.at = at;
  pause();
  if (page.model || model !== wanted)
    setModel(wanted);
  state.isVeiled = page.isVeiled;
  if (page.chosen !== null)
    state.selected = page.chosen;
  showAsPage(page);
  runAll();
  setClock(page.clock);
  showPage(page);
  framePlace(page.highlight);
  change("model", "experiment", "view");
}

/** View, axes and speed are those of the page that sets them; other pages have the reader's own. */
function showAsPage(page) {
  const own = lesson.own || { isOverlay: state.isOverlay, isLogarithmic: state.isLogarithmic, speed: clock.speed };
  const sets = page.view !== null || page.logarithmic !== null || page.speed !== null;
  state.isOverlay = page.view === null ? own.isOverlay : page.view === "overlay";
  state.isLogarithmic = page.logarithmic === null ? own.isLogarithmic : page.logarithmic;
  setSpeed(page.speed === null ? own.speed : page.speed);
  lesson.own = sets ? own : null;
}

function setClock({ kind, step }) {
  if (state.isVeiled || kind === "start")
    setStep(0);
  else if (kind === "end" || (kind === "play" && wantsNoMotion.matches))
    setStep(Infinity);
  else if (kind === "step")
    setStep(step);
  else if (kind === "play")
    restart();
}

function showPage(page) {
  lesson.question = page.question ? new QuestionBox(page.question, liftVeil) : null;
  lesson.task = page.task ? new TaskBox(page.task) : null;
  const paragraphs = page.text.map(({ html, isFormula }) =>
    makeText(isFormula ? "div" : "p", isFormula ? "formula" : "", html));
  const boxes = [lesson.question, lesson.task].filter(Boolean).map((box) => box.part);
  if (page.averages)
    paragraphs.push(makeAverages(page.averages));
  if (page.guessing)
    paragraphs.push(makeGuessing(page.guessing));
  if (kElsewhere[page.view])
    boxes.push(make("p", { className: "note" }, kElsewhere[page.view]));
  const title = make("h2", { id: "page-title", tabIndex: -1 }, page.title);
  element("page-text").replaceChildren(title, ...paragraphs, ...boxes);
  element("page-text").scrollTop = 0;
  setText(element("page-number"), `${lesson.at + 1} of ${lesson.pages.length}`);
  element("page-back").disabled = lesson.at === 0;
  element("page-next").disabled = lesson.at === lesson.pages.length - 1;
}

/** Frames the part to which a page points, for a moment. */
function framePlace(place) {
  for (const part of document.querySelectorAll(".pointed-at"))
    part.classList.remove("pointed-at");
  const part = element(kPlaces[place]);
  if (!part)
    return;
  part.offsetWidth; // so that the frame appears anew if it is the same part
  part.classList.add("pointed-at");
}

/** Shows what happens, once the reader has predicted it. */
function liftVeil() {
  if (!state.isVeiled)
    return;
  state.isVeiled = false;
  change("runs", "view");
  restart();
}

/** Turns some pages on or back, and goes to the top of the page for those who listen to it. */
function turnBy(pages) {
  turnTo(clamped(lesson.at + pages, 0, lesson.pages.length - 1));
  element("page-title").focus({ preventScroll: true });
  element("lesson").scrollIntoView({ block: "nearest" });
}

function startLesson({ title, pages }) {
  lesson.pages = pages;
  document.body.classList.add("has-lesson");
  element("lesson").hidden = false;
  setText(element("lesson-title"), title);
  element("page-back").addEventListener("click", () => turnBy(-1));
  element("page-next").addEventListener("click", () => turnBy(1));
  clock.refused = () => lesson.question && lesson.question.askToPredict();
  follow(["runs"], () => {
    if (lesson.task && !state.isVeiled)
      lesson.task.check();
  });
  turnTo(0);
}
