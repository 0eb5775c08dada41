// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_options.h"
#include "app/option_checks.h"
#include "app/option_values.h"
#include "app/output_names.h"
#include "app/output_options.h"
#include "app/verb.h"
#include "core/machine/constant.h"

#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

using machine::readCount;

std::string namesOf(const std::vector<ExportChoice>& formats) {
    std::vector<std::string> names;
    for (const ExportChoice& format : formats)
        names.push_back(format.name);
    return alternatives(names);
}

class ExportVerb final : public Verb {
public:
    ExportVerb(CLI::App& program, const PictureChoices& pictures);

    tl::expected<Command, std::string> command() override;

private:
    const PictureChoices& m_pictures;
    Sides m_sides{m_pictures.leastSide, m_pictures.mostSide};
    ExportCommand m_command;
    OutputOptions m_output;
    std::string m_view;
    std::string m_step;
    std::string m_size;
    std::string m_scale;
};

ExportVerb::ExportVerb(CLI::App& program, const PictureChoices& pictures)
    : Verb(program, "export", "Write the comparison to a file: " + namesOf(pictures.exports))
    , m_pictures(pictures) {
    addExperimentOptions(options(), m_command.experiment);
    std::vector<std::string> endings;
    for (const ExportChoice& format : m_pictures.exports)
        endings.push_back(format.ending);
    const std::string names = patternsOf(endings);
    m_output.add(options(), {std::move(endings), names, ", named " + names});
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
    options()
        .add_option("--size", m_size,
                    "Width and height in pixels, before scaling; by default 1600x1000")
        ->check(
            form("--size", sizesText(m_sides) + ", such as 1600x1000",
                 [this](const std::string& text) { return readSize(text, m_sides).has_value(); }))
        ->type_name("WxH");
    options()
        .add_option("--scale", m_scale, "Dots per pixel of the size, from 1 to 4; by default 1")
        ->check(form("--scale", "a number from 1 to 4",
                     [](const std::string& text) {
                         const auto scale = readNumber(text);
                         return scale && 1 <= *scale && *scale <= 4;
                     }))
        ->type_name("S");
}

tl::expected<Command, std::string> ExportVerb::command() {
    auto output = m_output.destination();
    if (!output)
        return tl::unexpected(std::move(output.error()));
    m_command.output = std::move(*output);
    if (!m_view.empty())
        m_command.view = m_view;
    if (!m_step.empty())
        m_command.step = readCount(m_step);
    if (const auto given = readSize(m_size, m_sides)) {
        m_command.width = given->width;
        m_command.height = given->height;
    }
    if (const auto given = readNumber(m_scale))
        m_command.scale = *given;
    return m_command;
}

} // namespace

std::unique_ptr<Verb> addExport(CLI::App& program, const PictureChoices& pictures) {
    return std::make_unique<ExportVerb>(program, pictures);
}

} // namespace thetascope::app
