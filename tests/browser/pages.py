#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/browser/pages.py CASES PROGRAM [--pictures FOLDER] [NAME…]: web pages in a real browser.

CASES is the program browser_cases, PROGRAM is thetascope. Runs in the browser are compared with those of the
program, and pages that `thetascope export` has written are used by mouse, finger and keys. --pictures
keeps screenshots. NAME is that of a test, as Pages.test_hostileNames_stayText.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import unittest

import chromium
from controls import Controls  # noqa: F401, which unittest finds here
from lessons import Lessons  # noqa: F401
from trial import LABELS, PHONE, PICTURES, RING, START, STEP, Browser, Trial

HERE = os.path.dirname(os.path.abspath(__file__))


class Pages(Trial):
    def assertAllFollow(self, page, start):
        """Each picture tells of the run from this start as the engine makes it."""
        told = page.evaluate(LABELS)
        ends = page.evaluate(f"""thetascope.contenders.map((each, i) => {{
            const run = thetascope.run(i, {{start: {start}}});
            return run.outcome.text + ", at";
        }})""")
        from_there = page.evaluate(f"'from ' + (thetascope.loss.dimension === 2 ? '(x, y) = (' : 'θ = ') + "
                                   f"{start}.map((each) => thetascope.format(each)).join(', ')")
        self.assertEqual(len(told), len(ends))
        for label, end in zip(told, ends):
            self.assertIn(from_there, label)
            self.assertIn(end, label)

    def cases(self):
        """A page that can compare what browser_cases has written with what the browser makes of it."""
        with open(os.path.join(HERE, "comparison.js"), encoding="utf-8") as script:
            comparison = script.read()
        path = os.path.join(Browser.folder, "cases.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"<!DOCTYPE html><meta charset=utf-8><script src=cases.js></script><script>{comparison}</script>")
        return self.opened(path)

    def test_allFunctions_haveTheProgramsValues(self):
        found = self.cases().evaluate("compareFunctions()")
        self.assertEqual(found["differences"], [])
        self.assertGreater(found["functions"], 50)

    def test_runsOfAllRules_areThoseOfTheProgram(self):
        found = self.cases().evaluate("compareAll()")
        print("runs in the browser, compared with the program:",
              ", ".join(f"{name} {value}" for name, value in found.items() if name != "differences"))
        self.assertEqual(found["differences"], [])
        self.assertGreater(found["runs"], 300)
        # Most runs are not chaotic: they are compared as a whole.
        self.assertGreater(found["wholeRuns"], 0.9 * found["runs"])
        self.assertGreater(found["points"], 0.9 * found["allPoints"])

    def test_hostileNames_stayText(self):
        page = self.opened(os.path.join(Browser.folder, "hostile.html"))
        self.assertIsNone(page.evaluate("window.broken || null"))
        self.assertEqual(page.evaluate("document.scripts.length"), 2)
        self.assertEqual(page.evaluate("document.images.length"), 0)
        names = page.evaluate("thetascope.contenders.map((each) => each.title)")
        shown = page.evaluate("[...document.querySelectorAll('.panel .name strong')].map((each) => each.textContent)")
        self.assertEqual(names, shown)
        self.assertIn("</script><script>window.broken = 1</script>", names)
        self.assertIn("if θ < 1", page.evaluate("document.title"))
        self.assertTidy(page)

    def test_pageAsksTheNetwork_isRefused(self):
        page = self.opened(self.exported())
        refused = page.evaluate("fetch('https://example.org/').then(() => 'answered', () => 'refused')")
        self.assertEqual(refused, "refused")
        self.assertTrue(any("Content Security Policy" in each for each in page.faults()), page.faults())

    def test_pageOfFourOptimizers_isSmall(self):
        path = self.exported("--steps", "200")
        self.assertLess(os.path.getsize(path), 200_000)

    def test_ringDraggedByMouse_allDescentsFollow(self):
        page = self.opened(self.exported())
        before = page.evaluate(PICTURES + ".map((each) => each.toDataURL())")
        self.assertAllFollow(page, "[-5]")
        self.keep(page, "desktop")
        x, y = page.centre_of(RING)
        page.press_mouse(x, y, (x + 20, y), (x + 80, y + 30))
        page.wait_for(f"{START} > -4")
        self.assertAllFollow(page, f"[{START}]")
        page.wait_for(LABELS + f".every((each) => each.includes(thetascope.format({START})))")
        after = page.evaluate(PICTURES + ".map((each) => each.toDataURL())")
        self.assertTrue(all(a != b for a, b in zip(before, after)))
        self.assertTidy(page)

    def test_ringDraggedByFinger_allDescentsFollow(self):
        page = self.opened(self.exported(), **PHONE)
        self.keep(page, "phone")
        x, y = page.centre_of(RING)
        page.press_finger(x, y, (x + 15, y), (x + 60, y - 20))
        page.wait_for(f"{START} > -4.5")
        self.assertAllFollow(page, f"[{START}]")
        self.assertTidy(page)

    def test_ringInAPlaneDragged_movesInBothDirections(self):
        page = self.opened(self.exported("--loss", "rosenbrock", "--optimizer", "gd:alpha=0.001",
                                         "--optimizer", "adam:alpha=0.1"))
        start = page.evaluate(f"{RING}.getAttribute('aria-valuetext')")
        self.keep(page, "plane")
        x, y = page.centre_of(RING)
        page.press_mouse(x, y, (x + 30, y + 10), (x + 60, y + 40))
        page.wait_for(f"{RING}.getAttribute('aria-valuetext') !== {start!r}")
        moved = page.evaluate(f"{RING}.getAttribute('aria-valuetext')")
        numbers = [[float(each.replace("−", "-")) for each in text.split("(")[2].rstrip(")").split(", ")]
                   for text in (start, moved)]
        self.assertGreater(numbers[1][0], numbers[0][0])
        self.assertLess(numbers[1][1], numbers[0][1])
        self.assertAllFollow(page, str(numbers[1]))
        self.assertTidy(page)

    def test_ringMovedByKeys_allDescentsFollow(self):
        page = self.opened(self.exported())
        page.evaluate(RING + ".focus()")
        page.press_key("ArrowRight")
        page.press_key("ArrowRight")
        page.wait_for(f"{START} > -4.95")  # after both
        self.assertAllFollow(page, f"[{START}]")

    def test_rateMovedBySlider_changesItsDescent(self):
        page = self.opened(self.exported())
        before = page.evaluate(LABELS)
        slider = "[...document.querySelectorAll('#settings input[type=range]')].find((each) => each.offsetParent)"
        x, y = page.centre_of(slider)
        page.press_mouse(x, y, (x + 25, y))
        page.wait_for(LABELS + f"[0] !== {before[0]!r}")
        after = page.evaluate(LABELS)
        self.assertEqual(after[1:], before[1:])
        field = page.evaluate("[...document.querySelectorAll('#settings input[type=text]')].find((each) => each.offsetParent).value")
        rate = float(field.replace("−", "-"))
        self.assertGreater(rate, 0.05)
        self.assertIn(page.evaluate(f"thetascope.run(0, {{settings: [{rate}]}}).outcome.text"), after[0])
        self.assertTidy(page)

    def test_constantMovedBySlider_changesTheLoss(self):
        page = self.opened(self.exported("--loss", "a·(θ − 1)² + θ", "--set", "a=0.5"))
        self.assertAllFollow(page, "thetascope.start")
        before = page.evaluate(LABELS)
        slider = "document.querySelector('#constants input[type=range]')"
        x, y = page.centre_of(slider)
        page.press_mouse(x, y, (x + 20, y))
        page.wait_for(LABELS + f".every((each, i) => each !== {before!r}[i])")
        self.assertTidy(page)

    def test_playPressed_stepsGoOn(self):
        page = self.opened(self.exported("--step", "0"))
        self.assertEqual(page.evaluate(STEP), 0)
        page.click("document.getElementById('play')")
        page.wait_for(f"{STEP} >= 3")
        page.click("document.getElementById('play')")
        page.wait_for("document.getElementById('play').getAttribute('aria-label') === 'Play'")
        step = page.evaluate(STEP)
        page.evaluate("document.activeElement.blur()")
        page.press_key("ArrowRight")
        page.wait_for(f"{STEP} === {step + 1}")
        page.press_key("End")
        page.wait_for(f"{STEP} > {step + 1}")
        self.assertTidy(page)

    def test_playTappedOnAPhone_stepsGoOn(self):
        page = self.opened(self.exported("--step", "0", "--view", "overlay"), **PHONE)
        page.tap("document.getElementById('play')")
        page.wait_for(f"{STEP} >= 3")
        self.keep(page, "phone-overlay")
        self.assertTidy(page)

    def test_lessonPredictedRevealedAndTried_isDone(self):
        page = self.opened(self.exported("--lesson", "How bold?"))
        self.assertIn("How bold?", page.evaluate("document.title"))
        page.click("document.getElementById('play')")
        page.wait_for("document.getElementById('page-text').textContent.includes('Predict first')")
        self.keep(page, "lesson")
        self.assertNotIn("18 steps", page.evaluate("document.body.innerText"))
        page.click("document.querySelectorAll('#page-text input[type=radio]')[1]")
        page.click("document.querySelector('#page-text .reveal')")
        page.wait_for("document.getElementById('page-text').textContent.includes('✓ As you said. Only the middle one')")
        page.wait_for("document.body.innerText.includes('18 steps')")
        for _ in range(2):
            page.click("document.getElementById('page-next')")
        page.wait_for("document.getElementById('page-title').textContent === 'Tame the high one'")
        field = "[...document.querySelectorAll('#settings input[type=text]')].find((each) => each.offsetParent)"
        page.click(field)
        page.evaluate(field + ".select()")
        page.command("Input.insertText", text="0.1")
        page.press_key("Enter")
        page.wait_for("document.getElementById('page-text').textContent.includes('✓ Done. With')")
        self.assertTidy(page)

    def test_pagesOfLessons_canBeTurned(self):
        for number in range(1, 14, 3): # more would take long
            # A small window is painted quickly.
            page = self.opened(self.exported("--lesson", str(number)), width=400, height=400)
            shown = page.evaluate("""(async () => {
                for (const {} of thetascope.lesson.pages) {
                    await new Promise(requestAnimationFrame);
                    document.getElementById("page-next").click();
                }
                return document.getElementById("page-number").textContent;
            })()""")
            count = page.evaluate("thetascope.lesson.pages.length")
            self.assertEqual(shown, f"{count} of {count}")
            self.assertTidy(page)
            page.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cases")
    parser.add_argument("program")
    parser.add_argument("--pictures")
    parser.add_argument("names", nargs="*")
    given = parser.parse_args()
    if not chromium.find():
        sys.exit("There is no Chromium here, so that web pages cannot be tried: apt-get install chromium")
    Browser.program = os.path.abspath(given.program)
    Browser.pictures = given.pictures
    with tempfile.TemporaryDirectory(prefix="thetascope-browser-", ignore_cleanup_errors=True) as folder:
        Browser.folder = folder
        subprocess.run([given.cases, folder], check=True)
        Browser.chromium = chromium.Chromium(folder)
        try:
            result = unittest.main(argv=[sys.argv[0], *given.names], exit=False).result
        finally:
            Browser.chromium.close()
    sys.exit(0 if result.wasSuccessful() else 1)


if __name__ == "__main__":
    main()
