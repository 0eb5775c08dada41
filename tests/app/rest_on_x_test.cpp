// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A window that nobody uses does nothing: on a real X server, none of the program's threads wakes.
#include "tests/app/x_server.h"

#include <gtest/gtest.h>

#include <QThread>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

namespace thetascope::tests {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kSpan = 3s;

/// The display or the desktop may ask something of any program; a timer would wake it more often.
constexpr long kFewWakeUps = 2;

/// How often any thread of the program has gone to sleep since it began. Those that have ended are
/// left out.
long sleeps(qint64 process) {
    constexpr std::string_view kField = "voluntary_ctxt_switches:";
    long sum = 0;
    std::error_code error;
    const std::filesystem::path tasks = "/proc/" + std::to_string(process) + "/task";
    for (const auto& task : std::filesystem::directory_iterator(tasks, error)) {
        std::ifstream status(task.path() / "status");
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with(kField))
                sum += std::stol(line.substr(kField.size()));
        }
    }
    return sum;
}

/// Waits until the program rests: what was asked of it has been done, and then nothing happens.
testing::AssertionResult rests(ProgramOnX& program) {
    long wakeUps = 0;
    const bool does = ProgramOnX::until([&] {
        const long before = sleeps(program.process());
        QThread::msleep(static_cast<unsigned long>(kSpan.count()));
        wakeUps = sleeps(program.process()) - before;
        return before > 0 && wakeUps <= kFewWakeUps;
    });
    if (does)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << wakeUps << " wake-ups in " << kSpan.count() << " ms";
}

void press(ProgramOnX& program, const char* key) {
    program.hand({"key", "--window", program.window(), QString::fromLatin1(key)});
}

TEST(RestOnX, windowThatHasPlayed_sleeps) {
    ProgramOnX program; // it opens playing
    ASSERT_TRUE(program.isUp()) << "needs Xvfb, xdotool and ImageMagick, and the built program";
    EXPECT_TRUE(rests(program));
    press(program, "ctrl+2"); // one panel for all
    EXPECT_TRUE(rests(program));
}

TEST(RestOnX, finishedMap_sleeps) {
    ProgramOnX program;
    ASSERT_TRUE(program.isUp()) << "needs Xvfb, xdotool and ImageMagick, and the built program";
    press(program, "ctrl+3");
    EXPECT_TRUE(rests(program));
    press(program, "ctrl+1"); // back, with the map out of sight
    EXPECT_TRUE(rests(program));
}

TEST(RestOnX, shownLessons_sleep) {
    ProgramOnX program;
    ASSERT_TRUE(program.isUp()) << "needs Xvfb, xdotool and ImageMagick, and the built program";
    press(program, "ctrl+shift+l");
    EXPECT_TRUE(rests(program));
}

} // namespace

} // namespace thetascope::tests
