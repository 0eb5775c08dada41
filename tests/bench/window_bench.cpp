// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast the window is under the hand: 6 panels of 1000 steps at 1440 × 900. Beside it, in the
// same run, the same pictures drawn the plain way: QCustomPlot's own curves and graphs, replotted
// whole. Prints medians, 99th percentiles and their ratio, the time to the first paint, the peak of
// memory and the processor time at rest.
#include "bench_window.h"
#include "plain_panels.h"
#include <sys/resource.h>

#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <fstream>
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

void print(const char* what, const bench::Times& ours, const bench::Times& plain, double goal) {
    std::printf("%-34s median %6.2f ms, 99th percentile %6.2f ms (goal %g ms); plain %6.2f ms, "
                "ratio %.2f\n",
                what, ours.median(), ours.percentile(0.99), goal, plain.median(),
                ours.median() / plain.median());
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
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    Appearance appearance;

    QElapsedTimer clock;
    clock.start();
    bench::Window window(settings, appearance);
    window.waitForPanels(4);
    std::printf("first paint                        %6.0f ms (goal 200 ms)\n",
                static_cast<double>(clock.nsecsElapsed()) * 1e-6);

    window.main().model().reset(experiment::check(sixOfThousandSteps()).value());
    window.waitForPanels(6);
    bench::PlainPanels plain(window.runs());

    bench::Times drag;
    bench::Times plainDrag;
    window.pressRing();
    for (int i = 0; i < kWarmUp + kRounds; ++i) {
        const double ours = window.dragTo((i * 37 % 200) / 200.0);
        if (i < kWarmUp)
            continue;
        drag.add(ours);
        if (i % kPlainEvery == 0)
            plainDrag.add(plain.replotAll());
    }
    window.releaseRing();
    print("drag of the ring to all painted", drag, plainDrag, 12);

    bench::Times frame;
    bench::Times plainFrame;
    for (int i = 0; i < kWarmUp + kRounds; ++i) {
        const double ours = window.showStep(static_cast<quint64>(1 + 2 * i));
        if (i < kWarmUp)
            continue;
        frame.add(ours);
        if (i % kPlainEvery == 0)
            plainFrame.add(plain.replotAll());
    }
    print("a frame while playing", frame, plainFrame, 4);

    window.main().clock().pause();
    std::printf("peak of memory                     %6.0f MiB (goal 100 MiB)\n",
                static_cast<double>(peakMemoryKib()) / 1024);
    const double before = processorSeconds();
    QTimer::singleShot(2000, &application, [] { QCoreApplication::exit(); });
    QCoreApplication::exec();
    std::printf("processor at rest                  %6.1f %% (goal 0 %%)\n",
                (processorSeconds() - before) / 2 * 100);
    return 0;
}
