# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The controls of a web page, as people use them."""
from trial import LABELS, PHONE, RING, START, STEP, Trial

ALPHA = "[...document.querySelectorAll('#settings input[type=text]')].find((each) => each.offsetParent)"
PANELS = "document.querySelectorAll('.panel').length"


class Controls(Trial):
    def type_into(self, page, field, text):
        page.click(field)
        page.evaluate(field + ".select()")
        page.command("Input.insertText", text=text)
        page.press_key("Enter")

    def test_numberTyped_changesItsDescent(self):
        page = self.opened(self.exported())
        before = page.evaluate(LABELS)
        self.type_into(page, ALPHA, "1e-1")
        page.wait_for(LABELS + f"[0] !== {before[0]!r}")
        self.assertIn(page.evaluate("thetascope.run(0, {settings: [0.1]}).outcome.text"), page.evaluate(LABELS)[0])
        self.assertEqual(page.evaluate(LABELS)[1:], before[1:])
        self.assertTidy(page)

    def test_numberOutOfRange_isRefusedInASentence(self):
        page = self.opened(self.exported())
        before = page.evaluate(LABELS)
        for text, sentence in (("-1", "α must be"), ("many", "This is not a number.")):
            self.type_into(page, ALPHA, text)
            page.wait_for(f"{ALPHA}.getAttribute('aria-invalid') === 'true'")
            self.assertIn(sentence, page.evaluate(ALPHA + ".validationMessage"))
        self.assertEqual(page.evaluate(LABELS), before)
        self.assertTidy(page)

    def test_sliderMovedByAKey_goesToAnotherNumber(self):
        page = self.opened(self.exported())
        before = page.evaluate(ALPHA + ".value")
        page.evaluate("[...document.querySelectorAll('#settings input[type=range]')].find((each) => each.offsetParent).focus()")
        page.press_key("ArrowRight")
        page.wait_for(f"{ALPHA}.value !== {before!r}")
        self.assertGreater(page.evaluate(f"Number({ALPHA}.value)"), float(before))

    def test_optimizerHidden_leavesAndComesBack(self):
        page = self.opened(self.exported())
        eye = "document.querySelectorAll('#optimizers .eye')[1]"
        page.click(eye)
        page.wait_for(PANELS + " === 3")
        page.click(eye)
        page.wait_for(PANELS + " === 4")
        self.assertTidy(page)

    def test_lastOptimizerShown_cannotBeHidden(self):
        page = self.opened(self.exported("--optimizer", "gd", "--optimizer", "adam"))
        page.click("document.querySelectorAll('#optimizers .eye')[0]")
        page.wait_for(PANELS + " === 1")
        self.assertTrue(page.evaluate("document.querySelectorAll('#optimizers .eye')[1].disabled"))

    def test_overlayChosen_allAreInOnePanel(self):
        page = self.opened(self.exported())
        page.click("document.getElementById('overlay')")
        page.wait_for(PANELS + " === 1")
        self.assertEqual(page.evaluate("document.querySelectorAll('.panel .name').length"), 4)
        self.keep(page, "desktop-overlay")
        page.click("document.getElementById('side-by-side')")
        page.wait_for(PANELS + " === 4")
        self.assertTidy(page)

    def test_phoneTurned_keepsWhatWasChanged(self):
        page = self.opened(self.exported(), **PHONE)
        page.evaluate(RING + ".focus()")
        page.press_key("ArrowRight")
        page.press_key("ArrowRight")
        page.wait_for(f"{START} > -4.95")  # after both
        step = page.evaluate(STEP)
        page.tap("document.getElementById('back')")
        page.wait_for(f"{STEP} === {step - 1}")
        before = page.evaluate(f"[{START}, {STEP}]")
        page.command("Emulation.setDeviceMetricsOverride", width=844, height=390, deviceScaleFactor=2, mobile=True)
        page.wait_for("window.innerWidth === 844")
        self.assertEqual(page.evaluate(f"[{START}, {STEP}]"), before)
        self.assertTidy(page)

    def test_settingsOfAPhone_openAndClose(self):
        page = self.opened(self.exported(), **PHONE)
        self.assertIsNone(page.evaluate(ALPHA + " || null"))
        page.tap("document.getElementById('sheet')")
        page.wait_for(f"{ALPHA} && document.getElementById('sheet').getAttribute('aria-expanded') === 'true'")
        self.keep(page, "phone-settings")
        page.tap("document.getElementById('sheet')")
        page.wait_for(f"!{ALPHA}")
        self.assertTidy(page)

    def test_darkChosen_changesTheColours(self):
        page = self.opened(self.exported())
        ground = "getComputedStyle(document.body).backgroundColor"
        before = page.evaluate(ground)
        page.click("document.getElementById('theme')")
        page.wait_for(f"{ground} !== {before!r}")
        self.keep(page, "dark")
        page.click("document.getElementById('theme')")
        page.wait_for(f"{ground} === {before!r}")

    def test_tables_haveTheNumbersOfTheStep(self):
        page = self.opened(self.exported("--step", "7"))
        page.click("document.querySelector('a[href=\"#numbers\"]')")
        page.wait_for("document.querySelectorAll('#present-table tbody tr').length === 4")
        cells = page.evaluate("[...document.querySelectorAll('#present-table tbody tr:first-child td')].map((each) => each.textContent)")
        wanted = page.evaluate("""(() => {
            const run = thetascope.run(0, {});
            const columns = [run.theta[0], run.loss, run.slope[0], run.rate[0], run.sigma[0]];
            return ["7", ...columns.map((each) => thetascope.format(each[7], 6))];
        })()""")
        self.assertEqual(cells[:6], wanted)
        present = page.evaluate("document.querySelector('#step-table [aria-current]').textContent")
        self.assertEqual(present, "".join(wanted))
        self.assertTidy(page)

    def test_spaceAfterADrag_plays(self):
        page = self.opened(self.exported("--step", "0"))
        x, y = page.centre_of(RING)
        page.press_mouse(x, y, (x + 10, y))
        page.press_key(" ")
        page.wait_for(f"{STEP} >= 2")

    def test_reset_bringsBackWhatWasExported(self):
        page = self.opened(self.exported("--step", "3"))
        before = page.evaluate(LABELS)
        page.evaluate(RING + ".focus()")
        page.press_key("ArrowLeft")
        page.wait_for(LABELS + f"[0] !== {before[0]!r}")
        page.click("document.querySelectorAll('#optimizers .eye')[2]")
        page.wait_for(PANELS + " === 3")
        page.click("document.getElementById('reset')")
        page.wait_for(f"{PANELS} === 4 && {STEP} === 3")
        self.assertEqual(page.evaluate(LABELS), before)

    def test_allControls_areReachedByTab(self):
        page = self.opened(self.exported())
        reached = set()
        for _ in range(60):
            page.press_key("Tab")
            reached.add(page.evaluate("document.activeElement.id || document.activeElement.className"))
        for part in ("side-by-side", "overlay", "reset", "theme", "ring", "play", "scrubber", "speed", "step-room", "choose", "icon eye"):
            self.assertIn(part, reached)

    def test_outcomes_areToldToScreenReaders(self):
        page = self.opened(self.exported())
        page.wait_for("document.getElementById('announcements').textContent !== ''")
        told = page.evaluate("document.getElementById('announcements').textContent")
        for label in page.evaluate(LABELS):
            self.assertIn(label, told)

    def test_descentsThatRunAway_breakNothing(self):
        page = self.opened(self.exported("--loss", "θ^4 − 1/θ", "--range", "-3:3", "--start", "-2.9", "--optimizer", "gd:alpha=1",
                                         "--optimizer", "adam:alpha=0.3", "--optimizer", "momentum:alpha=0.02"))
        labels = page.evaluate(LABELS)
        self.assertIn("diverged", labels[0])
        for key in ("Home", "ArrowRight", "ArrowRight", "End"):
            page.press_key(key)
        page.wait_for(f"{STEP} > 2")
        self.keep(page, "run-away")
        self.assertTidy(page)

    def test_lossThatIsUndefinedSomewhere_leavesAGap(self):
        page = self.opened(self.exported("--loss", "√θ + log(θ + 1)", "--range", "-3:3", "--start", "2", "--optimizer", "gd:alpha=0.1"))
        self.assertIn("left the domain", page.evaluate(LABELS)[0])
        self.keep(page, "undefined")
        self.assertTidy(page)


if __name__ == "__main__":
    raise SystemExit("These tests are run by pages.py")
