// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

let panels = [];

/** Makes the panels that are wanted, unless they are there. */
function makePanels() {
  const shown = shownContenders();
  const wanted = state.isOverlay ? [shown] : shown.map((i) => [i]);
  const same = JSON.stringify(wanted) === JSON.stringify(panels.map((panel) => panel.contenders));
  if (same)
    return;
  panels.forEach((panel) => panel.resized.disconnect());
  panels = wanted.map((contenders) => new Panel(contenders));
  element("panels").replaceChildren(...panels.map((panel) => panel.part));
  element("panels").classList.toggle("single", panels.length === 1);
  arrangePanels();
}

/** Sets the number of columns with which panels have the best shape. */
function arrangePanels() {
  const room = element("panels");
  const best = panelColumns(panels.length, room.clientWidth, room.clientHeight);
  room.style.setProperty("--columns", best);
}

/** Returns the number of columns for panels in a room. */
function panelColumns(count, width, height) {
  const kBestShape = 1.35; // width to height
  const kNarrowest = 250;
  let best = 1;
  let least = Infinity;
  for (let columns = 1; columns <= count; ++columns) {
    const rows = Math.ceil(count / columns);
    const shape = width / columns / (height / rows);
    const price = Math.abs(Math.log(shape / kBestShape)) + (2 * (columns * rows - count)) / (columns * rows);
    if (price < least && (columns === 1 || width / columns >= kNarrowest)) {
      least = price;
      best = columns;
    }
  }
  return best;
}

/** Brings the panel of a contender above the controls that cover part of a small screen. */
function showPanelOf(contender) {
  const panel = panels.find((each) => each.contenders.includes(contender));
  if (panel && document.body.classList.contains("sheet"))
    panel.part.scrollIntoView({ block: "start" });
}

function showPanels() {
  makePanels();
  for (const panel of panels)
    panel.show();
}

function startPanels() {
  follow(["model"], () => {
    panels.forEach((panel) => panel.resized.disconnect());
    panels = [];
  });
  // Other numbers at the axes need other room.
  follow(["loss"], () => panels.forEach((panel) => {
    panel.layout = null;
    panel.isFit = false;
  }));
  follow(["model", "runs", "step", "view", "look", "size"], showPanels);
  const resized = new ResizeObserver(() => {
    arrangePanels();
    change("size");
  });
  resized.observe(element("panels"));
}
