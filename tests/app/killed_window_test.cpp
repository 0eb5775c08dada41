// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The built program on a real X server, ended from outside at any moment: what it leaves behind.
#include "tests/app/x_server.h"
#include "ui/model/journal_entry.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace thetascope::tests {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

/// How often the program is killed: a few times, or as often as this variable says.
int kills() {
    const char* const wanted = std::getenv("THETASCOPE_KILLS");
    return wanted ? std::atoi(wanted) : 3;
}

/// A second, and what a machine that is busy with other tests takes to bring a key to the program.
/// By itself it is less than a second, which the printed figures show.
constexpr Seconds kMostMissing = 4s;

class KilledWindow : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(program.isUp()) << "needs Xvfb, xdotool and the built program";
    }

    QString folder() const { return program.folder() + "/thetascope/journal"; }

    /// The loss as it was typed, in the only journal; empty if there is none.
    std::string noted() const {
        const QDir journals(folder());
        const QStringList names = journals.entryList({"*.journal"});
        if (names.isEmpty())
            return {};
        EXPECT_EQ(names.size(), 1);
        QFile file(journals.filePath(names.front()));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto entry = ui::model::fromJournalText(file.readAll());
        EXPECT_TRUE(entry) << "each journal is whole";
        if (entry && !entry->draft.isEmpty())
            return entry->draft.toStdString();
        return entry ? entry->checked.experiment().loss : std::string();
    }

    /// Puts the cursor into the loss, which the next keys replace.
    void beginTyping() {
        program.hand({"windowfocus", program.window(), "mousemove", "--window", program.window(),
                      "180", "130", "click", "1", "key", "ctrl+a"});
    }

    void type(const char* key) { program.hand({"key", key}); }

    bool hasEnded() {
        return program.program().state() == QProcess::NotRunning ||
               program.program().waitForFinished(20'000);
    }

    ProgramOnX program;
};

TEST_F(KilledWindow, work_isThereButForTheLastSecond) {
    std::mt19937 random(2026);
    std::uniform_real_distribution<double> life(0.05, 3);
    std::vector<double> missing;
    for (int i = 0; i < kills(); ++i) {
        if (i > 0)
            program.start();
        ASSERT_TRUE(program.isUp());
        QDir(folder()).removeRecursively();
        beginTyping();
        std::vector<Clock::time_point> sent;
        const auto end = Clock::now() + Seconds(life(random));
        while (Clock::now() < end) {
            sent.push_back(Clock::now());
            // "x+" is half-typed, which is kept as well.
            type(sent.size() == 1 ? "x" : sent.size() == 2 ? "plus" : "1");
        }
        program.program().kill();
        const auto killed = Clock::now();
        ASSERT_TRUE(hasEnded());
        const std::size_t kept = noted().size();
        ASSERT_LE(kept, sent.size());
        missing.push_back(kept == sent.size() ? 0 : Seconds(killed - sent[kept]).count());
        EXPECT_LT(missing.back(), kMostMissing.count()) << "kill " << i;
    }
    std::ranges::sort(missing);
    std::cout << missing.size() << " kills; the oldest missing key was typed before: median "
              << missing[missing.size() / 2] << " s, most " << missing.back() << " s\n";
}

TEST_F(KilledWindow, signal_endsItAndLeavesTheWork) {
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        std::signal(signal, SIG_DFL); // a shell may have it ignored
        program.program().kill();
        ASSERT_TRUE(hasEnded());
        QDir(folder()).removeRecursively();
        program.start();
        ASSERT_TRUE(program.isUp());
        beginTyping();
        type("x");
        ASSERT_TRUE(ProgramOnX::until([&] { return noted() == "x"; }));
        kill(static_cast<pid_t>(program.program().processId()), signal);
        ASSERT_TRUE(hasEnded()) << "no question is asked";
        EXPECT_EQ(program.program().exitStatus(), QProcess::CrashExit) << "by the signal itself";
        EXPECT_EQ(program.program().exitCode(), signal);
        EXPECT_EQ(noted(), "x");
    }
}

TEST_F(KilledWindow, lostDisplay_leavesTheWork) {
    beginTyping();
    type("x");
    ASSERT_TRUE(ProgramOnX::until([&] { return noted() == "x"; }));
    program.server().kill();
    ASSERT_TRUE(hasEnded());
    EXPECT_EQ(noted(), "x");
}

TEST_F(KilledWindow, settings_areKeptWhenTheyChange) {
    const auto kept = [&](const char* line) {
        return ProgramOnX::until([&] {
            QFile file(program.folder() + "/thetascope/thetascope.ini");
            return file.open(QIODevice::ReadOnly) && file.readAll().contains(line);
        });
    };
    program.hand({"windowfocus", program.window(), "key", "ctrl+2"});
    EXPECT_TRUE(kept("layout=overlay"));
    program.hand({"key", "ctrl+l"});
    EXPECT_TRUE(kept("logarithmic=true"));
    program.program().kill();
    ASSERT_TRUE(hasEnded());
    program.start();
    program.hand({"windowfocus", program.window(), "key", "ctrl+l"});
    EXPECT_TRUE(kept("logarithmic=false")) << "it was logarithmic again";
}

} // namespace

} // namespace thetascope::tests
