// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_options.h"
#include "app/option_checks.h"
#include "app/option_values.h"
#include "app/output_names.h"
#include "app/output_options.h"
#include "app/picture_options.h"
#include "app/verb.h"
#include "app/work_options.h"

#include <optional>
#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

/// The sentence about --all and --optimizer, or an empty text if they do not contradict.
std::string allOrSome(bool all, const experiment::CommandExperiment& experiment) {
    return all && !experiment.optimizers.empty()
               ? "--all takes every named optimizer, so --optimizer cannot be given as well"
               : "";
}

/// What "sweep" and "race" have in common.
class CompareVerb : public Verb {
protected:
    CompareVerb(CLI::App& program, const std::string& name, const std::string& description)
        : Verb(program, name, description) {}

    void addCommon(bool& all) {
        options().add_flag("--all", all,
                           "Compare every named optimizer, as it is set by default, instead of "
                           "those of the experiment");
        options()
            .add_option("--rates", m_rates,
                        "The learning rates, with equal ratios, and how many; by default "
                        "1e-5:10:49")
            ->check(
                form("--rates",
                     "two numbers above 0, the lower first, and perhaps how many rates, up to " +
                         std::to_string(race::kMost) + ", such as 0.001:1:25",
                     [](const std::string& text) { return readRates(text).has_value(); }))
            ->type_name("LO:HI[:N]");
        m_work.addThreads(options());
    }

    /// Adds --output and --format, for files with such endings, whose names are called `names`.
    void addOutput(std::vector<std::string> endings, const std::string& names) {
        m_output.add(options(),
                     {std::move(endings), names + ", or - for standard output",
                      ", named " + names + "; by default -, which is a table on standard output",
                      true, false});
    }

    /// Adds the options about how a picture looks.
    void addPicture(const PictureChoices& pictures) {
        m_picture.add(options(), {pictures.leastSide, pictures.mostSide});
    }

    /// Returns the error of what is wrong with the output or the picture, or stores both.
    tl::expected<void, std::string> takeOutput(Destination& output, PictureForm& picture) const {
        auto given = m_output.destination();
        if (!given)
            return tl::unexpected(std::move(given.error()));
        auto form = m_picture.form();
        if (!form)
            return tl::unexpected(std::move(form.error()));
        output = std::move(*given);
        picture = *form;
        return {};
    }

    race::RateGrid rates() const { return readRates(m_rates).value_or(race::RateGrid{}); }

    WorkOptions& workOptions() { return m_work; }

private:
    std::string m_rates;
    OutputOptions m_output;
    PictureOptions m_picture;
    WorkOptions m_work;
};

class SweepVerb final : public CompareVerb {
public:
    SweepVerb(CLI::App& program, const PictureChoices& pictures)
        : CompareVerb(program, "sweep",
                      "Run every optimizer from the start with each of many learning rates") {
        addExperimentOptions(options(), m_command.experiment);
        addCommon(m_command.all);
        std::vector<std::string> endings = joined(pictures.pictures, kSweepEndings);
        const std::string names = patternsOf(endings);
        addOutput(std::move(endings), names);
        addPicture(pictures);
    }

    tl::expected<Command, std::string> command() override {
        if (const std::string wrong = allOrSome(m_command.all, m_command.experiment);
            !wrong.empty())
            return tl::unexpected(wrong);
        if (auto taken = takeOutput(m_command.output, m_command.picture); !taken)
            return tl::unexpected(std::move(taken.error()));
        m_command.rates = rates();
        m_command.work = workOptions().work(m_command.output).value(); // it has no parts
        return m_command;
    }

private:
    SweepCommand m_command;
};

class RaceVerb final : public CompareVerb {
public:
    RaceVerb(CLI::App& program, const PictureChoices& pictures);

    tl::expected<Command, std::string> command() override;

private:
    RaceCommand m_command;
    std::optional<std::string> m_losses;
    std::string m_starts;
    std::string m_seed;
    std::string m_target;
};

RaceVerb::RaceVerb(CLI::App& program, const PictureChoices& pictures)
    : CompareVerb(program, "race",
                  "Measure which optimizer arrives at the lowest minimum, how fast, and with which "
                  "learning rates") {
    addExperimentOptions(options(), m_command.experiment);
    addCommon(m_command.all);
    workOptions().addTile(options());
    options()
        .add_option("--losses", m_losses,
                    "Race on these losses, each over its own range: names from `thetascope list "
                    "losses`, files named *.theta, or all; one that is named twice counts once")
        ->type_name("all|NAME,...");
    const std::string most = std::to_string(race::kMost);
    options()
        .add_option("--starts", m_starts, "How many starts, spread over the range; by default 64")
        ->check(form("--starts", "a whole number from 1 to " + most,
                     [](const std::string& text) {
                         return readCountWithin(text, 1, race::kMost).has_value();
                     }))
        ->type_name("N");
    options()
        .add_option("--seed", m_seed,
                    "Which starts they are; each number gives others; by default 0")
        ->check(form("--seed", "a whole number from 0 to " + std::to_string(UINT32_MAX),
                     [](const std::string& text) {
                         return readCountWithin(text, 0, UINT32_MAX).has_value();
                     }))
        ->type_name("N");
    options()
        .add_option("--target", m_target,
                    "A run has arrived where L is within this share of the loss's height above the "
                    "lowest minimum; by default 0.001")
        ->check(form("--target", "a number above 0, such as 0.001",
                     [](const std::string& text) { return readNumber(text).value_or(0) > 0; }))
        ->type_name("E");
    options().add_flag("--tune", m_command.tune,
                       "Try other hyper-parameters beside the learning rate, too");
    const std::vector<std::string> whole = joined(pictures.pictures, kRaceEndings);
    std::vector<std::string> endings = whole;
    endings.emplace_back(kPartEnding);
    addOutput(std::move(endings),
              patternsOf(whole) + ", or *" + std::string(part::kSuffix) + " with --tile");
    addPicture(pictures);
}

/// Returns the parts of a list with commas, as typed. An empty list has one empty part.
std::vector<std::string> partsOf(std::string_view list) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= list.size()) {
        const std::size_t comma = std::min(list.find(',', begin), list.size());
        parts.emplace_back(list.substr(begin, comma - begin));
        begin = comma + 1;
    }
    return parts;
}

tl::expected<Command, std::string> RaceVerb::command() {
    const experiment::CommandExperiment& given = m_command.experiment;
    if (const std::string wrong = allOrSome(m_command.all, given); !wrong.empty())
        return tl::unexpected(wrong);
    if (m_losses)
        m_command.losses = partsOf(*m_losses);
    if (!m_command.losses.empty()) {
        for (const auto& [isGiven, name] : {std::pair(given.loss.has_value(), "--loss"),
                                            {given.range.has_value(), "--range"},
                                            {!given.constants.empty(), "--set"}}) {
            if (isGiven)
                return tl::unexpected("--losses takes each loss as it is, over its own range, so " +
                                      std::string(name) + " cannot be given as well");
        }
    }
    race::Settings& settings = m_command.settings;
    settings.rates = rates();
    settings.starts = readCountWithin(m_starts, 1, race::kMost).value_or(settings.starts);
    settings.seed = static_cast<std::uint32_t>(readCountWithin(m_seed, 0, UINT32_MAX).value_or(0));
    settings.target = readNumber(m_target).value_or(settings.target);
    if (auto taken = takeOutput(m_command.output, m_command.picture); !taken)
        return tl::unexpected(std::move(taken.error()));
    auto work = workOptions().work(m_command.output);
    if (!work)
        return tl::unexpected(std::move(work.error()));
    m_command.work = *work;
    return m_command;
}

} // namespace

std::unique_ptr<Verb> addSweep(CLI::App& program, const PictureChoices& pictures) {
    return std::make_unique<SweepVerb>(program, pictures);
}

std::unique_ptr<Verb> addRace(CLI::App& program, const PictureChoices& pictures) {
    return std::make_unique<RaceVerb>(program, pictures);
}

} // namespace thetascope::app
