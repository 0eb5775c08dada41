// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

const kRows = 200; ///< The steps in a page of the table of steps.

/** Returns the names of the columns of numbers. */
function columnNames() {
  const rate = "α⁽ᵗ⁾";
  return [pointName(), "L", slopeName(), rate, "σ⁽ᵗ⁾"];
}

/** Returns the numbers of a run at a step as texts; those of two variables are on two lines. */
function numbersAt(run, t) {
  const digits = window.innerWidth < 700 ? 5 : 6;
  const each = (columns) => columns.map((column) =>
    t < column.length && !Number.isNaN(column[t]) ? format(column[t], digits) : "–").join("\n");
  return [each(run.theta), format(run.loss[t], digits), each(run.slope), each(run.rate), each(run.sigma)];
}

function headRow(names) {
  return make("thead", {}, make("tr", {}, ...names.map((name) => make("th", { scope: "col" }, name))));
}

/** Shows where all descents are at the present step. */
function showPresentTable() {
  const rows = shownContenders().map((i) => {
    const run = state.runs[i];
    const { slot, title } = model.contenders[i];
    const t = presentOf(run);
    const name = make("th", { scope: "row" }, markerPicture(slot), make("span", {}, title));
    const ending = state.isVeiled ? "" : outcomeForms(run)[2];
    const last = make("td", { className: "ending" }, t === stepsOf(run) ? ending : "");
    last.style.setProperty("--mood", `var(--${run.outcome.mood})`);
    return make("tr", {}, name, make("td", {}, countText(t)),
                ...numbersAt(run, t).map((text) => make("td", {}, text)), last);
  });
  element("present-table").replaceChildren(
    make("caption", {}, `Where the descents are at step ${countText(presentStep())}`),
    headRow(["optimizer", "t", ...columnNames(), "outcome"]), make("tbody", {}, ...rows));
}

/** The table of steps shows the page of steps in which the present one is. */
const stepTable = { run: null, first: -1, rows: [] };

function showStepTable() {
  const i = firstSelected();
  const run = state.runs[i];
  const t = presentOf(run);
  const first = Math.floor(t / kRows) * kRows;
  if (run !== stepTable.run || first !== stepTable.first || state.isVeiled)
    fillStepTable(i, run, first);
  for (const row of element("step-table").querySelectorAll("[aria-current]"))
    row.removeAttribute("aria-current");
  const row = stepTable.rows[t - first];
  if (!row)
    return;
  row.setAttribute("aria-current", "step");
  const room = element("step-room");
  const place = row.offsetTop - room.clientHeight / 2;
  if (Math.abs(room.scrollTop - place) > room.clientHeight / 2 - 40)
    room.scrollTop = place;
}

function fillStepTable(contender, run, first) {
  const { title } = model.contenders[contender];
  const last = state.isVeiled ? 0 : Math.min(first + kRows - 1, stepsOf(run));
  stepTable.rows = [];
  for (let t = first; t <= last; ++t) {
    stepTable.rows.push(make("tr", {}, make("th", { scope: "row" }, countText(t)),
                             ...numbersAt(run, t).map((text) => make("td", {}, text))));
  }
  const part = first > 0 || last < stepsOf(run)
    ? `, steps ${countText(first)} to ${countText(last)} of ${countText(stepsOf(run))}` : "";
  element("step-table").replaceChildren(make("caption", {}, `The steps of ${title}${part}`),
                                        headRow(["t", ...columnNames()]),
                                        make("tbody", {}, ...stepTable.rows));
  Object.assign(stepTable, { run, first });
}

function showTables() {
  showPresentTable();
  showStepTable();
}

/** There are many numbers in the tables. So they are filled only while they are on screen, above the
    clock, and not in each frame of a drag. */
function startTables() {
  let isSeen = false;
  let timer = 0;
  const showSoon = () => {
    if (!isSeen || timer)
      return;
    timer = setTimeout(() => {
      timer = 0;
      showTables();
    }, 60);
  };
  new IntersectionObserver((entries) => {
    isSeen = entries[entries.length - 1].isIntersecting;
    showSoon();
  }, { rootMargin: "0px 0px -64px 0px" }).observe(element("numbers"));
  follow(["runs", "step", "view"], showSoon);
  window.addEventListener("beforeprint", showTables);
}
