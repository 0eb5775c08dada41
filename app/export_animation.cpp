// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_animation.h"

#include "app/motion_options.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "app/output_names.h"
#include "app/picture_settings_of.h"
#include "app/progress_line.h"
#include "app/shown_runs_of.h"
#include "core/basins/cores.h"
#include "ui/animations/production.h"
#include "ui/views/views.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace thetascope::app {

namespace {

using ui::animations::Timing;

static_assert(kSlowestMotion == Timing::kSlowest && kFastestMotion == Timing::kFastest &&
              kMostFramesPerSecond == Timing::kMostRate);

std::string interrupted() {
    return "interrupted";
}

/// Returns the timing that was typed, but for the steps.
Timing timingOf(const Motion& motion) {
    Timing timing;
    timing.speed = motion.speed;
    timing.rate = motion.framesPerSecond;
    timing.isLooping = motion.loop;
    return timing;
}

/// Makes the animation. The result is the content of its file.
tl::expected<QByteArray, std::string> produce(const ui::animations::Plan& plan,
                                              const Interrupt& interrupt) {
    auto shots = shotsOf(plan.timing);
    if (!shots)
        return tl::unexpected(shots.error().toStdString());
    ui::animations::Production production(plan, std::move(*shots), basins::allCores(), {},
                                          interrupt.token());
    const ProgressLine progress("animation", [&] { return production.share(); });
    auto result = production.result();
    for (; !result && !interrupt.requested(); result = production.result()) {
        if (!production.paintNext())
            production.wait();
    }
    if (interrupt.requested())
        return tl::unexpected(interrupted());
    return std::move(*result).map_error([](const QString& why) { return why.toStdString(); });
}

} // namespace

tl::expected<void, std::string> exportAnimation(const ExportOrder& order) {
    const ExportCommand& command = order.command;
    const bool numbered = isNumbered(command.output);
    const ui::animations::Format& format =
        numbered ? ui::animations::numberedFormat()
                 : *ui::animations::formatNamed(command.output.format);
    ui::animations::Plan plan{&format, nullptr, pictureSettingsOf(command.picture),
                              timingOf(command.motion),
                              QString::fromStdString(command.output.path)};
    plan.settings.theta = order.carried();
    if (const auto possible = checkFormat(format, plan.timing, plan.settings); !possible)
        return tl::unexpected(possible.error().toStdString());
    std::optional<Output> output;
    if (!numbered) {
        auto opened = Output::open(command.output.path, command.experiment.file);
        if (!opened)
            return tl::unexpected(opened.error());
        output.emplace(std::move(*opened));
    }
    const Offscreen offscreen(order.argc, order.argv);
    ui::pictures::ShownRuns shown =
        shownRunsOf(order.checked, order.shown, order.interrupt.token());
    if (order.interrupt.requested())
        return tl::unexpected(interrupted());
    const auto paint = ui::views::runViewOf(QString::fromStdString(order.shown.view))->paint;
    plan.picture = std::make_shared<ui::pictures::RunsPicture>(std::move(shown), paint);
    const std::uint64_t last = plan.picture->lastStep().value_or(0);
    plan.timing.from = std::min(command.motion.from, last);
    plan.timing.to = std::min(command.motion.to.value_or(last), last);
    const auto bytes = produce(plan, order.interrupt);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!output)
        return {};
    output->stream().write(bytes->constData(), bytes->size());
    return output->finish();
}

} // namespace thetascope::app
