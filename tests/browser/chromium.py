# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Chromium without a window, driven by its debugging protocol through a pair of pipes.

Input goes to pages as events of the browser, so that they pass through all that a person's pass through.
"""
import base64
import json
import os
import shutil
import signal
import subprocess

COMMAND = """exec "$0" "$@" 3<&{} 4>&{}"""
SWITCHES = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync --hide-scrollbars --force-color-profile=srgb --remote-debugging-pipe""".split()


def find():
    """The program, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Chromium:
    """A browser with a profile of its own in a folder."""

    def __init__(self, folder):
        to_child, self._out = os.pipe()
        self._in, from_child = os.pipe()
        # The Debian package's script wants a home in which it may write.
        environment = dict(os.environ, HOME=folder)
        self._process = subprocess.Popen(
            ["bash", "-c", COMMAND.format(to_child, from_child), find(), *SWITCHES, f"--user-data-dir={folder}/profile"],
            pass_fds=(to_child, from_child), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True, env=environment)
        os.close(to_child)
        os.close(from_child)
        self._number = 0
        self._rest = b""
        self.events = []

    def close(self):
        os.close(self._out)
        os.close(self._in)
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def command(self, method, session=None, **parameters):
        """Sends a command and returns its result."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data):]
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def _read(self):
        while b"\0" not in self._rest:
            data = os.read(self._in, 1 << 20)
            if not data:
                raise RuntimeError("the browser has ended")
            self._rest += data
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)

    def open(self, path, width=1280, height=800, is_phone=False):
        """Opens a file in a tab of its own, once it is loaded."""
        target = self.command("Target.createTarget", url="about:blank")["targetId"]
        session = self.command("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, target, session)
        for domain in ("Page", "Runtime", "Log", "Network"):
            page.command(domain + ".enable")
        page.command("Emulation.setDeviceMetricsOverride", width=width, height=height,
                     deviceScaleFactor=2 if is_phone else 1, mobile=is_phone)
        if is_phone:
            page.command("Emulation.setTouchEmulationEnabled", enabled=True)
        page.command("Page.navigate", url="file://" + os.path.abspath(path))
        page.wait_for("document.readyState === 'complete'")
        return page


class Page:
    """A tab."""

    def __init__(self, browser, target, session):
        self._browser = browser
        self._target = target
        self._session = session

    def command(self, method, **parameters):
        return self._browser.command(method, self._session, **parameters)

    def close(self):
        """Closes the tab, unless it is closed already."""
        if self._target:
            self._browser.command("Target.closeTarget", targetId=self._target)
        self._target = None

    def events(self, method):
        """What the page has told so far by events of this name."""
        return [each["params"] for each in self._browser.events
                if each.get("sessionId") == self._session and each["method"] == method]

    def faults(self):
        """Errors of scripts, and what the browser has refused."""
        thrown = [each["exceptionDetails"].get("exception", {}).get("description", "?")
                  for each in self.events("Runtime.exceptionThrown")]
        logged = [each["entry"]["text"] for each in self.events("Log.entryAdded") if each["entry"]["level"] == "error"]
        return thrown + logged

    def requests(self):
        """The addresses that the page has asked for."""
        return [each["request"]["url"] for each in self.events("Network.requestWillBeSent")]

    def evaluate(self, expression):
        """The value of an expression, as data; a promise is awaited."""
        answer = self.command("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def wait_for(self, condition, seconds=30):
        """Waits until an expression is true, which is looked at whenever the page is painted."""
        self.evaluate(f"""new Promise((done, failed) => {{
            const late = setTimeout(() => failed(new Error("waited in vain for: " + {json.dumps(condition)})), {seconds * 1000});
            const look = () => {{
                if ({condition}) {{ clearTimeout(late); done(true); }} else setTimeout(look, 5);
            }};
            look();
        }})""")

    def centre_of(self, part):
        """The middle of the element that an expression gives, once it is in sight and stays where it is."""
        return self.evaluate(f"""(async () => {{
            const part = {part};
            part.scrollIntoView({{block: "center", behavior: "instant"}});
            const place = () => {{
                const box = part.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2];
            }};
            let [before, now] = [[], place()];
            while (String(before) !== String(now)) {{
                await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
                [before, now] = [now, place()];
            }}
            return now;
        }})()""")

    def press_mouse(self, x, y, *more):
        """Presses the mouse at a point, moves it through others, and releases it there."""
        self._mouse("mouseMoved", x, y, buttons=0)
        self._mouse("mousePressed", x, y, button="left", clickCount=1)
        for x, y in more:
            self._mouse("mouseMoved", x, y, button="left")
        self._mouse("mouseReleased", x, y, button="left", clickCount=1)

    def _mouse(self, kind, x, y, **more):
        self.command("Input.dispatchMouseEvent", type=kind, x=x, y=y, **{"buttons": 1, **more})

    def click(self, part):
        self.press_mouse(*self.centre_of(part))

    def press_finger(self, x, y, *more):
        """The same with a finger."""
        for kind, point in [("touchStart", (x, y)), *(("touchMove", each) for each in more), ("touchEnd", None)]:
            points = [{"x": point[0], "y": point[1]}] if point else []
            self.command("Input.dispatchTouchEvent", type=kind, touchPoints=points)

    def tap(self, part):
        self.press_finger(*self.centre_of(part))

    def press_key(self, key):
        """A key by its name, such as "ArrowRight" or " "."""
        codes = {" ": ("Space", 32), "ArrowLeft": ("ArrowLeft", 37), "ArrowRight": ("ArrowRight", 39),
                 "ArrowUp": ("ArrowUp", 38), "ArrowDown": ("ArrowDown", 40), "Home": ("Home", 36),
                 "End": ("End", 35), "Tab": ("Tab", 9), "Enter": ("Enter", 13)}
        code, number = codes[key]
        text = {"text": key} if key == " " else {}
        self.command("Input.dispatchKeyEvent", type="keyDown", key=key, code=code, windowsVirtualKeyCode=number, **text)
        self.command("Input.dispatchKeyEvent", type="keyUp", key=key, code=code, windowsVirtualKeyCode=number)

    def screenshot(self, path):
        """Writes what the tab shows to a PNG file."""
        data = base64.b64decode(self.command("Page.captureScreenshot", format="png")["data"])
        with open(path, "wb") as file:
            file.write(data)
