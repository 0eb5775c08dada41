// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/experiment_options.h"
#include "app/option_checks.h"
#include "app/option_values.h"
#include "core/basins/request.h"
#include "core/descent/outcome.h"
#include "core/machine/constant.h"
#include "core/text/names.h"
#include "core/text/quotes.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace thetascope::app {

namespace {

using machine::readCount;

constexpr Sides kMapSides{1, basins::kMaxSide};

/// Lists the outcomes that a run can have, as files spell them.
std::string outcomesText() {
    using enum descent::Outcome;
    std::string text;
    for (const descent::Outcome outcome :
         {Converged, Stationary, Stalled, Oscillates, Diverged, LeftDomain})
        text += std::string(descent::key(outcome)) + ", ";
    return text.replace(text.size() - 2, 2, " or ") + std::string(descent::key(StepLimit));
}

/// A parser with the values that it fills in.
class Parser {
public:
    explicit Parser(const PictureChoices& pictures);
    tl::expected<Command, WrongUsage> parse(std::vector<std::string> arguments);

private:
    void addTraceOptions();
    void addExportOptions();
    void addBasinsOptions();
    Command command();
    ExportCommand exportCommand();
    BasinsCommand basinsCommand();
    std::string complaint(const CLI::ParseError& error) const;
    std::optional<WrongUsage> missingValue(const std::vector<std::string>& arguments) const;
    const CLI::App& current() const;
    bool isWrongVerb() const;
    WrongUsage wrongVerb() const;

    const PictureChoices& m_pictures;
    Sides m_pictureSides{m_pictures.leastSide, m_pictures.mostSide};
    CLI::App m_app{"Thetascope shows gradient descent at work: several optimizers side by side on\n"
                   "one loss, with their learning rates. Without a command it opens the window.\n",
                   "thetascope"};
    CLI::App* m_trace;
    CLI::App* m_export;
    CLI::App* m_basins;
    CLI::App* m_list;
    std::string m_file;
    bool m_version = false;
    TraceCommand m_traceCommand;
    ExportCommand m_exportCommand;
    BasinsCommand m_basinsCommand;
    std::string m_step;
    std::string m_size;
    std::string m_scale;
    std::string m_mapSize;
    std::string m_rates;
    std::string m_across;
    std::string m_up;
    std::string m_topic;
};

Parser::Parser(const PictureChoices& pictures)
    : m_pictures(pictures)
    , m_trace(m_app.add_subcommand("trace", "Print the steps of every run as CSV"))
    , m_export(
          m_app.add_subcommand("export", "Draw the comparison as a " + pictures.formats + " file"))
    , m_basins(m_app.add_subcommand("basins", "Compute where every start leads at every learning "
                                              "rate, as a CSV or " +
                                                  pictures.formats + " file"))
    , m_list(m_app.add_subcommand("list", "Print all losses and optimizers, with their parameters "
                                          "and defaults")) {
    m_app.add_option("file", m_file, "An experiment to open in the window")
        ->type_name("FILE.theta");
    m_app.add_flag("--version", m_version, "Print the versions of the program and its libraries");
    m_app.set_help_flag("-h,--help", "Print this help");
    m_app.require_subcommand(0, 1);
    m_app.footer("`thetascope COMMAND --help` prints the options of a command.\n");
    for (CLI::App* verb : {m_trace, m_export, m_basins, m_list})
        verb->set_help_flag("-h,--help", "Print this help");

    addTraceOptions();
    addExportOptions();
    addBasinsOptions();

    m_list->add_option("topic", m_topic, "losses or optimizers; by default both")
        ->transform(choice("list", {"losses", "optimizers"}))
        ->type_name("TOPIC");
}

void Parser::addTraceOptions() {
    addExperimentOptions(*m_trace, m_traceCommand.experiment);
    m_traceCommand.experiment.stepsMeanAll = true;
    m_trace
        ->add_option("--csv", m_traceCommand.csv,
                     "The file to write; by default -, which is standard output. The last row of a "
                     "run names its outcome: " +
                         outcomesText())
        ->type_name("FILE|-");
}

void Parser::addExportOptions() {
    addExperimentOptions(*m_export, m_exportCommand.experiment);
    m_export
        ->add_option("--output", m_exportCommand.output,
                     "The file to write, named " + m_pictures.patterns)
        ->check(form("--output", "a file named " + m_pictures.patterns, m_pictures.isPicture))
        ->type_name("FILE")
        ->required();
    m_export->add_option("--view", m_exportCommand.view, m_pictures.viewNames)
        ->transform(choice("--view", m_pictures.views))
        ->type_name("VIEW")
        ->capture_default_str();
    m_export->add_option("--step", m_step, "The step to show; by default the last one")
        ->check(form("--step", "a whole number, 0 or more",
                     [](const std::string& text) { return readCount(text).has_value(); }))
        ->type_name("T");
    m_export
        ->add_option("--size", m_size,
                     "Width and height in pixels, before scaling; by default 1600x1000")
        ->check(form(
            "--size", sizesText(m_pictureSides) + ", such as 1600x1000",
            [this](const std::string& text) { return readSize(text, m_pictureSides).has_value(); }))
        ->type_name("WxH");
    m_export
        ->add_option("--scale", m_scale, "Dots per pixel of the size, from 1 to 4; by default 1")
        ->check(form("--scale", "a number from 1 to 4",
                     [](const std::string& text) {
                         const auto scale = readNumber(text);
                         return scale && 1 <= *scale && *scale <= 4;
                     }))
        ->type_name("S");
}

void Parser::addBasinsOptions() {
    addExperimentOptions(*m_basins, m_basinsCommand.experiment);
    m_basins
        ->add_option(
            "--output", m_basinsCommand.output,
            "The file to write: " + m_pictures.patterns +
                " for a picture, *.csv for one row per pixel with its outcome: " + outcomesText())
        ->check(form("--output", "a file named " + m_pictures.patterns + " or *.csv",
                     [this](const std::string& text) {
                         return m_pictures.isPicture(text) || text.ends_with(".csv");
                     }))
        ->type_name("FILE")
        ->required();
    m_basins
        ->add_option("--size", m_mapSize,
                     "Width and height of the map in pixels; by default 1024x768")
        ->check(form("--size", sizesText(kMapSides) + ", such as 1024x768",
                     [](const std::string& text) { return readSize(text, kMapSides).has_value(); }))
        ->type_name("WxH");
    const std::string axis = "a quantity and its values, the lower first, such as start=-6:6";
    const auto isAxis = [](const std::string& text) { return readMapAxis(text).has_value(); };
    m_basins
        ->add_option("--across", m_across,
                     "The horizontal axis: Q is start (with x and y start_x or start_y), a key of "
                     "the optimizer such as alpha, or else a constant of the loss; by default the "
                     "start")
        ->check(form("--across", axis, isAxis))
        ->type_name("Q=LO:HI");
    CLI::Option* const up =
        m_basins->add_option("--up", m_up, "The vertical axis, as --across; by default alpha")
            ->check(form("--up", axis, isAxis))
            ->type_name("Q=LO:HI");
    m_basins
        ->add_option("--rates", m_rates,
                     "The learning rates; by default those that suit the optimizer")
        ->check(form("--rates", "two numbers above 0, the lower first, such as 0.001:1",
                     [](const std::string& text) {
                         const auto range = readRange(text);
                         return range && range->low > 0;
                     }))
        ->excludes(up)
        ->type_name("LO:HI");
}

ExportCommand Parser::exportCommand() {
    if (!m_step.empty())
        m_exportCommand.step = readCount(m_step);
    if (const auto given = readSize(m_size, m_pictureSides)) {
        m_exportCommand.width = given->width;
        m_exportCommand.height = given->height;
    }
    if (const auto given = readNumber(m_scale))
        m_exportCommand.scale = *given;
    return m_exportCommand;
}

BasinsCommand Parser::basinsCommand() {
    if (const auto given = readSize(m_mapSize, kMapSides)) {
        m_basinsCommand.width = static_cast<std::size_t>(given->width);
        m_basinsCommand.height = static_cast<std::size_t>(given->height);
    }
    if (const auto given = readRange(m_rates))
        m_basinsCommand.rates = {given->low, given->high};
    m_basinsCommand.across = readMapAxis(m_across);
    m_basinsCommand.up = readMapAxis(m_up);
    return m_basinsCommand;
}

const CLI::App& Parser::current() const {
    const auto chosen = m_app.get_subcommands();
    return chosen.empty() ? m_app : *chosen.front();
}

/// Reports options without a value. The library would take --csv in `--loss --csv -` as the loss
/// and, for `--loss=`, take the next argument or print another message.
std::optional<WrongUsage> Parser::missingValue(const std::vector<std::string>& arguments) const {
    const auto takesValue = [&](const std::string& argument) {
        return std::ranges::any_of(m_app.get_subcommands({}), [&](const CLI::App* verb) {
            const CLI::Option* option = verb->get_option_no_throw(argument);
            return option && option->get_items_expected_max() > 0;
        });
    };
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string name = arguments[i].substr(0, arguments[i].find('='));
        if (!name.starts_with("--") || !takesValue(name))
            continue;
        if (arguments[i].size() > name.size() + 1) // --loss=θ
            continue;
        const bool empty = arguments[i].ends_with('=');
        const bool last = i + 1 == arguments.size();
        if (empty || last ||
            (arguments[i + 1].starts_with("--") &&
             takesValue(arguments[i + 1].substr(0, arguments[i + 1].find('=')))))
            return WrongUsage{name + " needs a value, as in " + name + "=VALUE"};
        ++i;
    }
    return std::nullopt;
}

std::string Parser::complaint(const CLI::ParseError& error) const {
    // The sentence of a check is used without the prefix of the library.
    std::string sentence = error.what();
    if (dynamic_cast<const CLI::ValidationError*>(&error)) {
        const std::size_t colon = sentence.find(": ");
        return colon == std::string::npos ? sentence : sentence.substr(colon + 2);
    }
    const CLI::App& verb = current();
    const std::string name = &verb == &m_app ? "thetascope" : "thetascope " + verb.get_name();
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        const auto unknown = m_app.remaining(true);
        const std::string first = unknown.empty() ? std::string() : unknown.front();
        sentence = first.starts_with("-")
                       ? "unknown option " + text::inQuotes(first) + nearOption(verb, first)
                       : "unexpected argument " + text::inQuotes(first);
    } else if (dynamic_cast<const CLI::ExcludesError*>(&error)) {
        sentence = "--rates is the same as --up alpha=LO:HI, so only one of them can be given";
    } else if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) {
        sentence = sentence.substr(0, sentence.find(':')) + " can be given only once";
    }
    return sentence + " (see `" + name + " --help`)";
}

Command Parser::command() {
    if (m_version)
        return VersionCommand{};
    if (m_trace->parsed())
        return m_traceCommand;
    if (m_export->parsed())
        return exportCommand();
    if (m_basins->parsed())
        return basinsCommand();
    if (m_list->parsed())
        return ListCommand{m_topic != "optimizers", m_topic != "losses"};
    if (m_file.empty())
        return WindowCommand{};
    return WindowCommand{m_file};
}

/// Returns whether there is neither a verb nor an experiment in its place. What follows such a word
/// is wrong as well, since it was meant for a verb.
bool Parser::isWrongVerb() const {
    return m_app.get_subcommands().empty() && !m_file.empty() && !m_file.ends_with(".theta");
}

WrongUsage Parser::wrongVerb() const {
    std::vector<std::string> verbs;
    for (const CLI::App* verb : m_app.get_subcommands({}))
        verbs.push_back(verb->get_name());
    return {text::inQuotes(m_file) +
            " is neither a command (trace, export, basins, list) nor a file named *.theta" +
            text::suggestion(m_file, std::vector<std::string_view>(verbs.begin(), verbs.end())) +
            " (see `thetascope --help`)"};
}

tl::expected<Command, WrongUsage> Parser::parse(std::vector<std::string> arguments) {
    if (auto wrong = missingValue(arguments))
        return tl::unexpected(*wrong);
    std::ranges::reverse(arguments); // as the library requires
    try {
        m_app.parse(arguments);
    } catch (const CLI::CallForHelp&) {
        return HelpCommand{m_app.help()}; // that of the command, if there is one
    } catch (const CLI::ParseError& error) {
        return tl::unexpected(isWrongVerb() ? wrongVerb() : WrongUsage{complaint(error)});
    }
    if (isWrongVerb())
        return tl::unexpected(wrongVerb());
    return command();
}

} // namespace

tl::expected<Command, WrongUsage> parseCommandLine(std::span<const char* const> arguments,
                                                   const PictureChoices& pictures) {
    return Parser(pictures).parse({arguments.begin(), arguments.end()});
}

} // namespace thetascope::app
