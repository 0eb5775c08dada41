// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What drawing costs depends on the size of the picture, and not on what is drawn: panels at
// 1440 × 900 are panned and hovered over with a curve of wild waves beside one of a few, and with
// nine runs of 10⁶ steps beside nine of 10⁴. Prints medians and, of each pair, the ratio.
#include "bench_window.h"

#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>

using namespace thetascope;
using namespace thetascope::ui;

namespace {

constexpr int kRounds = 120;
constexpr int kWarmUp = 10;
constexpr double kGoal = 3; ///< The greatest ratio.

/// Where the hand is at its i-th move: to and fro.
double handAt(int i) {
    return 0.3 + (i * 37 % 200) / 500.0;
}

double median(const std::function<double(int)>& change) {
    bench::Times times;
    for (int i = 0; i < kWarmUp + kRounds; ++i) {
        const double took = change(i);
        if (i >= kWarmUp)
            times.add(took);
    }
    return times.median();
}

/// The medians of what a hand does, by name.
using Medians = std::map<std::string, double>;

Medians measure(bench::Window& window, const experiment::Experiment& experiment) {
    window.main().model().reset(experiment::check(experiment).value());
    window.waitForPanels(experiment.contenders.size());
    window.main().clock().toLast();
    Medians medians;
    window.pressPlot();
    medians["pan"] = median([&](int i) { return window.dragTo(handAt(i)); });
    window.releaseRing();
    medians["hover"] = median([&](int i) { return window.hoverAt(handAt(i)); });
    const quint64 last = window.main().clock().last();
    // Never where the clock is already, since then nothing would be painted.
    medians["a frame"] =
        median([&](int i) { return window.showStep(i % 2 == 0 ? last / 2 : last); });
    return medians;
}

void compare(const char* what, const Medians& tame, const Medians& wild) {
    for (const auto& [name, time] : wild) {
        std::printf("%-34s %-8s median %6.2f ms beside %6.2f ms, ratio %.2f (goal %g)\n", what,
                    name.c_str(), time, tame.at(name), time / tame.at(name), kGoal);
    }
}

experiment::Experiment ofLoss(const char* loss) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.loss = loss;
    experiment.until = {20, 0};
    return experiment;
}

/// Some of the runs come to rest, some swing for ever, and one goes everywhere.
experiment::Experiment ofSteps(std::uint64_t steps) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.until = {steps, 0};
    experiment.contenders.clear();
    for (const char* spec :
         {"gd:alpha=0.05", "gd:alpha=0.3", "gd:alpha=0.6", "momentum:alpha=0.05,mu=0.8",
          "momentum:alpha=0.1,mu=0.999", "adagrad:alpha=0.5", "rmsprop:alpha=0.1", "adam:alpha=0.6",
          "nesterov:alpha=0.1,mu=0.97"}) {
        experiment.contenders.push_back({*optimizer::parseSpec(spec)});
        experiment.contenders.back().slot = {experiment.contenders.size() - 1};
    }
    return experiment;
}

} // namespace

int main(int argc, char* argv[]) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    bench::Application application(argc, argv);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    window::Appearance appearance;
    bench::Window window(application, settings, appearance);
    window.waitForPanels(4);

    const Medians tame = measure(window, ofLoss("sin θ"));
    for (const char* wild : {"sin(100θ)", "sin(1000θ)", "tan(300θ)", "log(sin(1000θ))"})
        compare(wild, tame, measure(window, ofLoss(wild)));

    const Medians few = measure(window, ofSteps(10'000));
    compare("10⁶ steps beside 10⁴", few, measure(window, ofSteps(1'000'000)));
    return 0;
}
