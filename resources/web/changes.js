// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of the page do not know of each other. They follow topics, and what has changed is told
// to them at most once a frame, however fast a finger moves. The topics are:
//   model        another experiment is shown, with other losses and optimizers
//   experiment   start, settings, constants or the stopping rule have been set
//   loss         the constants of the loss have been set
//   runs         the descents are others
//   step         the clock shows another step
//   view         what is shown of the experiment, and how
//   look         the colours
//   size         the room for the pictures

const followers = [];
const changed = new Set();

/** Calls `action` whenever one of the topics has changed, in the order in which this is called. */
function follow(topics, action) {
  followers.push({ topics, action });
}

/** Tells of a change. A follower may do so, too: those after it are told in the same frame. */
function change(...topics) {
  if (changed.size === 0)
    requestAnimationFrame(tellChanges);
  for (const topic of topics)
    changed.add(topic);
}

/** Tells all followers at once what has changed. */
function tellChanges() {
  if (changed.size === 0)
    return;
  for (const { topics, action } of followers) {
    if (topics.some((topic) => changed.has(topic)))
      action();
  }
  changed.clear();
}
