// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_options.h"
#include "app/option_checks.h"
#include "app/option_values.h"
#include "app/output_names.h"
#include "app/output_options.h"
#include "app/verb.h"
#include "app/work_options.h"
#include "core/basins/request.h"

#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

constexpr Sides kMapSides{1, basins::kMaxSide};

class BasinsVerb final : public Verb {
public:
    BasinsVerb(CLI::App& program, const PictureChoices& pictures);

    tl::expected<Command, std::string> command() override;

    std::string whyExcluded() const override {
        return "--rates is the same as --up alpha=LO:HI, so only one of them can be given";
    }

private:
    void addAxes();

    BasinsCommand m_command;
    std::string m_size;
    std::string m_rates;
    std::string m_across;
    std::string m_up;
    OutputOptions m_output;
    WorkOptions m_work;
};

BasinsVerb::BasinsVerb(CLI::App& program, const PictureChoices& pictures)
    : Verb(program, "basins",
           "Compute where every start leads at every learning rate, as a CSV, NumPy or " +
               pictures.formats + " file") {
    addExperimentOptions(options(), m_command.experiment);
    const std::string partFile = "*" + std::string(part::kSuffix) + " with --tile";
    const std::vector<std::string> whole = joined(pictures.pictures, kMapEndings);
    std::vector<std::string> endings = whole;
    endings.emplace_back(kPartEnding);
    m_output.add(options(),
                 {std::move(endings), patternsOf(whole) + ", or " + partFile,
                  ": " + patternsOf(pictures.pictures) +
                      " for a picture, *.csv for one row per pixel, *.npy for a NumPy array, " +
                      partFile + ". The outcome of a run is " + outcomesText()});
    options()
        .add_option("--size", m_size, "Width and height of the map in pixels; by default 1024x768")
        ->check(form("--size", sizesText(kMapSides) + ", such as 1024x768",
                     [](const std::string& text) { return readSize(text, kMapSides).has_value(); }))
        ->type_name("WxH");
    addAxes();
    m_work.addThreads(options());
    m_work.addTile(options());
}

void BasinsVerb::addAxes() {
    const std::string axis = "a quantity and its values, the lower first, such as start=-6:6";
    const auto isAxis = [](const std::string& text) { return readMapAxis(text).has_value(); };
    options()
        .add_option("--across", m_across,
                    "The horizontal axis: Q is start (with x and y start_x or start_y), a key of "
                    "the optimizer such as alpha, or else a constant of the loss; by default the "
                    "start")
        ->check(form("--across", axis, isAxis))
        ->type_name("Q=LO:HI");
    CLI::Option* const up =
        options()
            .add_option("--up", m_up, "The vertical axis, as --across; by default alpha")
            ->check(form("--up", axis, isAxis))
            ->type_name("Q=LO:HI");
    options()
        .add_option("--rates", m_rates,
                    "The learning rates; by default those that suit the optimizer")
        ->check(form("--rates", "two numbers above 0, the lower first, such as 0.001:1",
                     [](const std::string& text) {
                         const auto range = readRange(text);
                         return range && range->low > 0;
                     }))
        ->excludes(up)
        ->type_name("LO:HI");
}

tl::expected<Command, std::string> BasinsVerb::command() {
    if (const auto given = readSize(m_size, kMapSides)) {
        m_command.width = static_cast<std::size_t>(given->width);
        m_command.height = static_cast<std::size_t>(given->height);
    }
    if (const auto given = readRange(m_rates))
        m_command.rates = {given->low, given->high};
    m_command.across = readMapAxis(m_across);
    m_command.up = readMapAxis(m_up);
    auto output = m_output.destination();
    if (!output)
        return tl::unexpected(std::move(output.error()));
    m_command.output = std::move(*output);
    auto work = m_work.work(m_command.output);
    if (!work)
        return tl::unexpected(std::move(work.error()));
    m_command.work = *work;
    return m_command;
}

} // namespace

std::unique_ptr<Verb> addBasins(CLI::App& program, const PictureChoices& pictures) {
    return std::make_unique<BasinsVerb>(program, pictures);
}

} // namespace thetascope::app
