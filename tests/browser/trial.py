# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all tests of web pages share."""
import os
import subprocess
import unittest

PHONE = {"width": 390, "height": 844, "is_phone": True}

RING = "document.querySelector('[role=slider].ring')"
START = f"Number({RING}.getAttribute('aria-valuenow'))"
PICTURES = "[...document.querySelectorAll('.panel canvas')]"
LABELS = PICTURES + ".map((each) => each.getAttribute('aria-label'))"
STEP = "Number(document.getElementById('step').textContent.split(' ')[1])"


class Browser:
    """What all tests share."""
    chromium = None
    folder = None
    program = None
    pictures = None
    pages = {}  # the paths of those that are written, by their arguments


class Trial(unittest.TestCase):
    """Tests of pages that `thetascope export` writes."""
    maxDiff = None

    def exported(self, *arguments):
        """The path of a page of an experiment."""
        if arguments not in Browser.pages:
            path = os.path.join(Browser.folder, f"page-{len(Browser.pages)}.html")
            subprocess.run([Browser.program, "export", "--output", path, *arguments], check=True)
            Browser.pages[arguments] = path
        return Browser.pages[arguments]

    def opened(self, path, **size):
        page = Browser.chromium.open(path, **size)
        self.addCleanup(page.close)
        return page

    def keep(self, page, name):
        if Browser.pictures:
            page.screenshot(os.path.join(Browser.pictures, name + ".png"))

    def assertTidy(self, page):
        """The page has no errors, asks for nothing but itself, and is not wider than its window."""
        self.assertEqual(page.faults(), [])
        self.assertEqual([each for each in page.requests() if not each.startswith(("file://", "data:"))], [])
        self.assertEqual(len(page.requests()), 1)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.assertLessEqual(wide, 0)
