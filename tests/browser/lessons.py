# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons as web pages: predict, reveal, try."""
from trial import LABELS, PHONE, RING, STEP, Trial

TITLE = "document.getElementById('page-title').textContent"
NEXT = "document.getElementById('page-next')"
REVEAL = "document.querySelector('.reveal')"
ANSWER = "document.querySelector('#page-text .answer').textContent"


class Lessons(Trial):
    def lesson(self, title, **size):
        return self.opened(self.exported("--lesson", title), **size)

    def turn_to(self, page, title):
        while page.evaluate(TITLE) != title:
            before = page.evaluate(TITLE)
            page.click(NEXT)
            page.wait_for(f"{TITLE} !== {before!r}")

    def test_whatHappens_isShownOnceItIsPredicted(self):
        page = self.lesson("Momentum")
        self.turn_to(page, "The ball")
        self.assertTrue(all("converged" not in each for each in page.evaluate(LABELS)))
        page.click("document.getElementById('play')")
        page.wait_for("document.querySelector('.box .warning').textContent.startsWith('Predict first')")
        self.assertEqual(page.evaluate(STEP), 0)
        self.assertTrue(page.evaluate(REVEAL + ".disabled"))
        page.click("document.querySelectorAll('.choice input')[1]")
        page.wait_for(f"!{REVEAL}.disabled")
        page.click(REVEAL)
        page.wait_for(f"{ANSWER} !== ''")
        self.assertIn("✓ As you said.", page.evaluate(ANSWER))
        page.wait_for(f"{STEP} > 2")
        self.assertIn("converged", page.evaluate(LABELS)[1])
        self.keep(page, "lesson")
        self.assertTidy(page)

    def test_wrongPrediction_isTold(self):
        page = self.lesson("Momentum")
        page.click("document.querySelectorAll('.choice input')[0]")
        page.click(REVEAL)
        page.wait_for(f"{ANSWER} !== ''")
        self.assertIn("✗ Not quite.", page.evaluate(ANSWER))

    def test_taskDone_isNoticed(self):
        page = self.lesson("Momentum")
        self.turn_to(page, "Out of the shallow dip")
        self.assertEqual(page.evaluate(ANSWER), "")
        field = "document.querySelector('#start-rows input[type=text]')"
        page.click(field)
        page.evaluate(field + ".select()")
        page.command("Input.insertText", text="1.6")
        page.press_key("Enter")
        page.wait_for(f"{ANSWER}.startsWith('✓ Done.')")
        self.assertTidy(page)

    def test_reset_bringsBackTheScene(self):
        page = self.lesson("Momentum")
        before = page.evaluate(LABELS)
        page.evaluate(RING + ".focus()")
        page.press_key("ArrowRight")
        page.wait_for(LABELS + f"[0] !== {before[0]!r}")
        page.click("document.getElementById('reset')")
        page.wait_for(LABELS + f"[0] === {before[0]!r}")

    def test_guessingGame_isPlayed(self):
        page = self.lesson("Momentum")
        self.turn_to(page, "Guess the number")
        said = "document.querySelector('.guessing p').textContent"
        for _ in range(40):
            before = page.evaluate(said)
            if "that is it" in before:
                break
            is_bounded = "between" in before
            page.click(f"[...document.querySelectorAll('.guessing button')].find((each) => each.textContent === '{'Halve' if is_bounded else 'Double'}')")
            page.wait_for(f"{said} !== {before!r}")
        self.assertIn("that is it", page.evaluate(said))

    def test_averages_followTheirNumbers(self):
        page = self.lesson("Averages that forget")
        while not page.evaluate("Boolean(document.querySelector('.averages'))"):
            before = page.evaluate(TITLE)
            page.click(NEXT)
            page.wait_for(f"{TITLE} !== {before!r}")
        field = "document.querySelector('.averages thead input')"
        page.click(field)
        page.evaluate(field + ".select()")
        page.command("Input.insertText", text="0")
        first = "document.querySelector('.averages tbody input').value"
        page.wait_for(f"document.querySelectorAll('.averages tbody td')[1].textContent === {first}")
        self.assertTidy(page)

    def test_lessonOnAPhone_isTidyOnEachPage(self):
        page = self.lesson("Momentum", **PHONE)
        self.keep(page, "lesson-phone")
        self.turn_to(page, "Out of the shallow dip")
        page.tap("document.getElementById('page-back')")
        page.wait_for(f"{TITLE} === 'A constant slope'")
        self.assertTidy(page)
