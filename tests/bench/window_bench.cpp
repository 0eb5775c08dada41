// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast the window is under the hand at 1440 × 900: 6 panels of 1000 steps over a curve, and 4
// panels over the contours of a plane. Beside the curve, in the same run, the same pictures drawn
// the plain way: QCustomPlot's own curves and graphs, replotted whole. Prints medians, 99th
// percentiles, their ratio to the plain way, how often a panel is painted for a move of the mouse,
// how long a key typed into a formula of 10 kB takes, the time to the first paint, the peak of
// memory and the processor time at rest.
#include "bench_window.h"
#include "plain_panels.h"
#include "residuals.h"
#include <sys/resource.h>

#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <fstream>
#include <functional>
#include <string>

using namespace thetascope;
using namespace thetascope::ui;

namespace {

constexpr int kRounds = 400;
constexpr int kWarmUp = 40;
constexpr int kPlainEvery = 20; ///< it is slow

experiment::Experiment sixOfThousandSteps() {
    experiment::Experiment experiment;
    experiment.until = {1000, 0};
    // None of them comes to rest at once: long paths, all over the curve.
    for (const char* spec : {"gd:alpha=0.15", "momentum:alpha=0.1,mu=0.95", "adagrad:alpha=3",
                             "rmsprop:alpha=0.3", "adam:alpha=0.6", "nesterov:alpha=0.1,mu=0.97"}) {
        experiment.contenders.push_back({*optimizer::parseSpec(spec)});
        experiment.contenders.back().slot = {experiment.contenders.size() - 1};
    }
    return experiment;
}

experiment::Experiment fourInAPlane() {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.loss = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"; // Himmelblau's
    experiment.start = {-1, 1};
    return experiment;
}

void print(const char* what, const ui::bench::Times& ours, double goal, double paints) {
    std::printf("%-34s median %6.2f ms, 99th percentile %6.2f ms (goal %g ms), "
                "%.2f paints of a panel (goal 1)\n",
                what, ours.median(), ours.percentile(0.99), goal, paints);
}

/// Prints how the same pictures drawn the plain way compare.
void printPlain(const ui::bench::Times& ours, const ui::bench::Times& plain) {
    std::printf("%-34s median %6.2f ms, ratio %.2f\n", "  the plain way", plain.median(),
                ours.median() / plain.median());
}

/// Does something so often, and now and then `beside`; returns the times of the former.
ui::bench::Times measure(const char* what, ui::bench::Window& window, double goal,
                         const std::function<double(int)>& change,
                         const std::function<void()>& beside = nullptr) {
    ui::bench::Times times;
    for (int i = 0; i < kWarmUp; ++i)
        change(i);
    window.resetPaints();
    for (int i = kWarmUp; i < kWarmUp + kRounds; ++i) {
        times.add(change(i));
        if (beside && i % kPlainEvery == 0)
            beside();
    }
    print(what, times, goal, window.paintsPerChange());
    return times;
}

/// Where the hand is at its i-th move: to and fro over the whole plot.
double handAt(int i) {
    return (i * 37 % 200) / 200.0;
}

void measureCurve(ui::bench::Window& window) {
    ui::bench::PlainPanels plain(window.runs());
    ui::bench::Times plainDrag;
    ui::bench::Times plainFrame;
    window.pressRing();
    const ui::bench::Times drag = measure(
        "drag of the ring to all painted", window, 12,
        [&](int i) { return window.dragTo(handAt(i)); }, [&] { plainDrag.add(plain.replotAll()); });
    window.releaseRing();
    printPlain(drag, plainDrag);
    measure("hover", window, 4, [&](int i) { return window.hoverAt(handAt(i)); });
    const ui::bench::Times frame = measure(
        "a frame while playing", window, 4,
        [&](int i) { return window.showStep(static_cast<quint64>(1 + 2 * i)); },
        [&] { plainFrame.add(plain.replotAll()); });
    printPlain(frame, plainFrame);
    window.main().clock().pause();
}

void measurePlane(ui::bench::Window& window) {
    window.main().clock().toLast();
    window.pressRing();
    measure("in the plane: drag", window, 12, [&](int i) { return window.dragTo(handAt(i)); });
    window.releaseRing();
    measure("in the plane: hover", window, 4, [&](int i) { return window.hoverAt(handAt(i)); });
    measure("in the plane: a frame", window, 4, [&](int i) {
        return window.showStep(static_cast<quint64>(i) % window.main().clock().last());
    });
}

/// Types at the end of a loss of many terms: another digit, and it is removed again.
void measureTyping(ui::bench::Window& window) {
    constexpr int kKeys = 120;
    constexpr double kFrame = 16.7; // ms

    struct {
        const char* name;
        std::size_t bytes;
        const char* model;
    } constexpr kLosses[] = {{"a key in 113 B", 100, "x*#"},
                             {"a key in 9.9 kB: lines", 9'900, "x*#"},
                             {"a key in 9.9 kB: sines", 9'900, "sin(x*#)"}};

    for (const auto& [name, bytes, model] : kLosses) {
        window.showLoss(thetascope::bench::residuals(bytes, model) + "+1");
        ui::bench::Times answered;
        ui::bench::Times painted;
        ui::bench::Times worked;
        for (int i = 0; i < kKeys; ++i) {
            const double took = i % 2 == 0 ? window.type(Qt::Key_2, QStringLiteral("2"))
                                           : window.type(Qt::Key_Backspace, {});
            if (i < 4)
                continue;
            answered.add(window.answered());
            painted.add(took);
            worked.add(window.worked());
        }
        std::printf(
            "%-34s median %6.2f ms, 99th percentile %6.2f ms to letter and reading painted, "
            "%.2f of a frame;\n%-34s %.2f and %.2f ms to all painted; "
            "%.2f and %.2f ms of the window's thread\n",
            name, answered.median(), answered.percentile(0.99), answered.percentile(0.99) / kFrame,
            "", painted.median(), painted.percentile(0.99), worked.median(),
            worked.percentile(0.99));
    }
}

long peakMemoryKib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0)
            return std::stol(line.substr(6));
    }
    return 0;
}

double processorSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

int main(int argc, char* argv[]) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    ui::bench::Application application(argc, argv);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    window::Appearance appearance;

    QElapsedTimer clock;
    clock.start();
    ui::bench::Window window(application, settings, appearance);
    window.waitForPanels(4);
    std::printf("%-34s %6.0f ms (goal 200 ms)\n", "first paint",
                static_cast<double>(clock.nsecsElapsed()) * 1e-6);

    window.main().model().reset(experiment::check(sixOfThousandSteps()).value());
    window.waitForPanels(6);
    measureCurve(window);
    measureTyping(window);
    std::printf("%-34s %6.0f MiB (goal 100 MiB)\n", "peak of memory",
                static_cast<double>(peakMemoryKib()) / 1024);

    window.main().model().reset(experiment::check(fourInAPlane()).value());
    window.waitForPanels(4);
    window.waitForContours();
    measurePlane(window);

    const double before = processorSeconds();
    QTimer::singleShot(2000, &application, [] { QCoreApplication::exit(); });
    QCoreApplication::exec();
    std::printf("%-34s %6.1f %% (goal 0 %%)\n", "processor at rest",
                (processorSeconds() - before) / 2 * 100);
    return 0;
}
