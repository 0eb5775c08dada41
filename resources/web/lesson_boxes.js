// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Makes a part whose text has formulas. The program has escaped all that people wrote. */
function makeText(tag, className, html) {
  return make(tag, { className, innerHTML: html });
}

/** A QuestionBox asks for a prediction, and then reveals the answer. */
class QuestionBox {
  /** `revealed` is called once, when the answer is shown. */
  constructor(question, revealed) {
    this.question = question;
    this.revealed = revealed;
    this.choices = question.choices.map((html, i) => {
      const choice = make("input", { type: "radio", name: "choice", value: i });
      choice.addEventListener("change", () => {
        this.button.disabled = false;
      });
      return choice;
    });
    this.button = make("button", { type: "button", className: "reveal" }, "Reveal");
    this.button.disabled = this.choices.length > 0;
    this.button.addEventListener("click", () => this.reveal());
    this.first = make("p", { className: "warning", role: "alert" });
    this.answer = make("div", { className: "answer", role: "status" });
    const lines = this.choices.map((choice, i) =>
      make("label", { className: "choice" }, choice, makeText("span", "", question.choices[i])));
    this.part = make("fieldset", { className: "box" }, make("legend", {}, "Predict"),
                     makeText("p", "", question.ask), ...lines, this.first, this.button, this.answer);
  }

  reveal() {
    const { answer, reveal } = this.question;
    const chosen = this.choices.findIndex((choice) => choice.checked);
    const isRight = chosen === answer;
    const verdict = chosen < 0 ? "" : isRight ? "✓ As you said. " : "✗ Not quite. ";
    this.answer.innerHTML = verdict + reveal;
    this.answer.classList.toggle("right", chosen >= 0 && isRight);
    for (const choice of this.choices)
      choice.disabled = true; // the prediction stays visible
    this.button.remove();
    this.first.textContent = "";
    this.revealed();
  }

  /** Asks for a prediction, since what happens is not shown before. */
  askToPredict() {
    this.first.textContent = "Predict first: what happens is shown once you reveal the answer.";
    this.part.scrollIntoView({ block: "nearest" });
  }
}

/** A TaskBox tells what to try, and notices when it is done. */
class TaskBox {
  constructor(task) {
    this.task = task;
    this.done = make("div", { className: "answer right", role: "status" });
    this.part = make("div", { className: "box" }, make("strong", {}, "Your turn"), makeText("p", "", task.text),
                     this.done);
    if (!task.when.every(canBeMet))
      this.part.append(make("p", { className: "note" }, "This needs Thetascope itself, in which rules can be combined."));
  }

  check() {
    if (this.done.textContent || !allHold(this.task.when))
      return;
    this.done.innerHTML = `✓ Done. ${this.task.done}`;
  }
}

/** Makes a table of decaying averages m⁽ᵗ⁾ = β m⁽ᵗ⁻¹⁾ + (1 − β) q⁽ᵗ⁾ that can be edited. */
function makeAverages({ q, beta }) {
  const field = (value, name, allowed) => {
    const made = make("input", { type: "text", value: editable(value), "aria-label": name });
    made.addEventListener("input", () => {
      const isAllowed = allowed(typedNumber(made.value));
      setAttribute(made, "aria-invalid", !isAllowed);
      if (isAllowed)
        show();
    });
    return made;
  };
  const betas = beta.map((value, i) => field(value, `β of column ${i + 1}`, (x) => x >= 0 && x < 1));
  const numbers = q.map((value, t) => field(value, `q at step ${t}`, Number.isFinite));
  const cells = numbers.map(() => betas.map(() => make("td", {})));
  const show = () => betas.forEach((each, i) => {
    let m = 0;
    numbers.forEach((number, t) => {
      const b = typedNumber(each.value);
      m = b * m + (1 - b) * typedNumber(number.value);
      cells[t][i].textContent = format(m);
    });
  });
  show();
  return make("table", { className: "averages" },
    make("thead", {}, make("tr", {}, make("th", {}, "t"), make("th", {}, "q⁽ᵗ⁾"),
                           ...betas.map((each) => make("th", {}, "β = ", each)))),
    make("tbody", {}, ...numbers.map((number, t) =>
      make("tr", {}, make("th", { scope: "row" }, String(t)), make("td", {}, number), ...cells[t]))));
}

/** Makes a game in which a number from 1 to `most` is guessed. */
function makeGuessing(most) {
  const answer = make("p", { role: "status" });
  const field = make("input", { type: "text", inputMode: "numeric", "aria-label": "Your guess" });
  const button = (text, action) => {
    const made = make("button", { type: "button" }, text);
    made.addEventListener("click", action);
    return made;
  };
  let game = null;
  const restart = () => {
    game = { number: 1 + Math.floor(Math.random() * most), low: 0, high: Infinity, count: 0 };
    field.value = "1";
    answer.textContent = "I have a number. What is your first guess?";
  };
  const guess = (value) => {
    if (!Number.isInteger(value) || value < 1 || game.low === game.high)
      return;
    field.value = value;
    ++game.count;
    const guesses = game.count === 1 ? "1 guess" : `${game.count} guesses`;
    if (value === game.number) {
      game.low = game.high = value;
      answer.textContent = `${value}: that is it, after ${guesses}.`;
      return;
    }
    game[value < game.number ? "low" : "high"] = value;
    const known = game.high === Infinity ? `above ${game.low}` : `between ${game.low} and ${game.high}`;
    answer.textContent = `${value}: ${value < game.number ? "higher" : "lower"}. After ${guesses} you know that it is ${known}.`;
  };
  const halve = () => guess(Math.floor((game.low + Math.min(game.high, 2 * most)) / 2));
  field.addEventListener("keydown", (event) => event.key === "Enter" && guess(typedNumber(field.value)));
  restart();
  return make("div", { className: "box guessing" }, field, button("Guess", () => guess(typedNumber(field.value))),
              button("Double", () => guess(Math.max(1, 2 * game.low))), button("Halve", halve),
              button("New number", restart), answer);
}
