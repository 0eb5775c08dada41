// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_options.h"
#include "app/motion_options.h"
#include "app/option_checks.h"
#include "app/option_values.h"
#include "app/output_names.h"
#include "app/output_options.h"
#include "app/picture_options.h"
#include "app/verb.h"
#include "core/machine/constant.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

using machine::readCount;

std::string namesOf(const std::vector<ExportChoice>& formats) {
    std::vector<std::string> names;
    names.reserve(formats.size());
    for (const ExportChoice& format : formats)
        names.push_back(format.name);
    return alternatives(names);
}

/// Returns whether nothing is said of the experiment.
bool isEmpty(const experiment::CommandExperiment& given) {
    return !given.file && !given.loss && given.constants.empty() && !given.range && !given.start &&
           !given.steps && !given.tolerance && given.optimizers.empty();
}

class ExportVerb final : public Verb {
public:
    ExportVerb(CLI::App& program, const PictureChoices& pictures);

    tl::expected<Command, std::string> command() override;

private:
    tl::expected<void, std::string> checkKind() const;
    bool isAnimation() const;

    const PictureChoices& m_pictures;
    ExportCommand m_command;
    OutputOptions m_output;
    PictureOptions m_picture;
    std::string m_view;
    std::string m_step;
    MotionOptions m_motion;
};

ExportVerb::ExportVerb(CLI::App& program, const PictureChoices& pictures)
    : Verb(program, "export", "Write the comparison to a file: " + namesOf(pictures.exports))
    , m_pictures(pictures) {
    addExperimentOptions(options(), m_command.experiment);
    std::vector<std::string> endings;
    for (const ExportChoice& format : m_pictures.exports)
        endings.push_back(format.ending);
    const std::string names = patternsOf(endings);
    m_output.add(options(), {std::move(endings), names,
                             ", named " + names +
                                 "; a PNG with %04d or #### in its name becomes one for each "
                                 "frame"});
    options()
        .add_option("--lesson", m_command.lesson,
                    "A lesson to write as a web page: its title, its number or a file")
        ->type_name("NAME|FILE.yaml");
    options()
        .add_option("--view", m_view,
                    m_pictures.viewNames + "; by default that of the file, or side-by-side")
        ->transform(choice("--view", m_pictures.views))
        ->type_name("VIEW");
    options()
        .add_option("--step", m_step,
                    "The step to show; by default that of the file, or the last one")
        ->check(form("--step", "a whole number, 0 or more",
                     [](const std::string& text) { return readCount(text).has_value(); }))
        ->type_name("T");
    options().add_flag("--without-experiment", m_command.isWithoutExperiment,
                       "Leave out the experiment, which the file otherwise carries so that the "
                       "program can open it again");
    m_picture.add(options(), {m_pictures.leastSide, m_pictures.mostSide});
    m_motion.add(options());
}

/// Returns whether the output that was asked for is an animation.
bool ExportVerb::isAnimation() const {
    const Destination& output = m_command.output;
    const auto format = std::ranges::find(m_pictures.exports, output.format, &ExportChoice::ending);
    return format->kind == ExportKind::Animation ||
           (format->kind == ExportKind::Picture && isNumbered(output));
}

tl::expected<Command, std::string> ExportVerb::command() {
    auto output = m_output.destination();
    if (!output)
        return tl::unexpected(std::move(output.error()));
    m_command.output = std::move(*output);
    if (!m_view.empty())
        m_command.view = m_view;
    if (const auto fits = checkKind(); !fits)
        return tl::unexpected(fits.error());
    if (isAnimation() && !m_step.empty())
        return tl::unexpected(
            std::string("--step is for a picture of one step; an animation takes --from and --to"));
    auto motion = m_motion.motion(isAnimation());
    if (!motion)
        return tl::unexpected(std::move(motion.error()));
    m_command.motion = *motion;
    if (!m_step.empty())
        m_command.step = readCount(m_step);
    auto picture = m_picture.form();
    if (!picture)
        return tl::unexpected(std::move(picture.error()));
    m_command.picture = *picture;
    return m_command;
}

/// Checks that the options have a meaning for what is written.
tl::expected<void, std::string> ExportVerb::checkKind() const {
    const auto format =
        std::ranges::find(m_pictures.exports, m_command.output.format, &ExportChoice::ending);
    if (format == m_pictures.exports.end())
        return {};
    const bool isPage = format->kind == ExportKind::Page;
    if (const auto name = m_picture.given(); isPage && !name.empty())
        return tl::unexpected(std::string(name) + " is for pictures and animations, not for " +
                              m_command.output.format);
    if (isPage && m_command.isWithoutExperiment)
        return tl::unexpected(
            std::string("--without-experiment is for pictures: a web page is its experiment"));
    if (!m_command.lesson.empty() && !isPage)
        return tl::unexpected("--lesson writes a web page, named *.html, not a " + format->name +
                              " file");
    if (!m_command.lesson.empty() && !isEmpty(m_command.experiment))
        return tl::unexpected(
            std::string("--lesson goes without an experiment, since each page has its own"));
    return {};
}

} // namespace

std::unique_ptr<Verb> addExport(CLI::App& program, const PictureChoices& pictures) {
    return std::make_unique<ExportVerb>(program, pictures);
}

} // namespace thetascope::app
