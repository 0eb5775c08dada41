// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/option_checks.h"
#include "app/option_values.h"
#include "app/picture_names.h"
#include "core/basins/request.h"
#include "core/descent/outcome.h"
#include "core/descent/stopping_rule.h"
#include "core/experiment/constants.h"
#include "core/machine/constant.h"
#include "core/text/names.h"
#include "core/text/number_text.h"
#include "core/text/quotes.h"
#include "ui/pictures/picture_settings.h"
#include "ui/views/views.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace thetascope::app {

namespace {

constexpr std::string_view kExperimentHelp =
    "EXPERIMENT is a file, options, or a file and options that replace what it says:\n"
    "  [FILE.theta] [--loss TEXT|NAME] [--set NAME=VALUE]... [--range LO:HI[,LO:HI]]\n"
    "  [--start X[,Y]] [--steps N] [--tolerance T] [--optimizer SPEC]...\n"
    "NAME is a constant of the loss, as it is written there or in plain letters: λ or lambda,\n"
    "a₀ or a_0.\n"
    "SPEC is NAME[:key=value,...], e.g. rmsprop:alpha=0.1,beta=0.9,delta=1e-8\n"
    "or mix:rate=RULE,update=RULE[,key=value,...], a learning-rate rule with an update rule,\n"
    "e.g. mix:rate=adagrad,update=momentum,alpha=0.5,mu=0.9\n"
    "`thetascope list` prints all names and keys. Give a value that begins with a minus sign\n"
    "after an equals sign, as in --start=-5.\n";

using machine::readCount;

constexpr Sides kPictureSides{ui::pictures::PictureSettings::kMinSide,
                              ui::pictures::PictureSettings::kMaxSide};
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

void addExperimentOptions(CLI::App& verb, experiment::CommandExperiment& to) {
    const auto group = "Experiment";
    verb.add_option("file", to.file, "An experiment saved by the program; - is standard input")
        ->type_name("FILE.theta")
        ->group(group);
    verb.add_option("--loss", to.loss, "The loss: typed, or a name from `thetascope list losses`")
        ->type_name("TEXT|NAME")
        ->group(group);
    verb.add_option("--set", to.constants,
                    "The value of a named constant of the loss; repeat the option for others")
        ->type_name("NAME=VALUE")
        ->check(form("--set", "a constant of the loss and its value, such as a=2",
                     [](const std::string& text) {
                         return experiment::readConstantSetting(text).has_value();
                     }))
        ->allow_extra_args(false)
        ->group(group);
    verb.add_option("--range", to.range, "The range of the axis to show")
        ->type_name("LO:HI[,LO:HI]")
        ->check(form("--range",
                     "two numbers, the lower first, such as -6:6, or two such pairs with a comma "
                     "for a loss of x and y",
                     areOneOrTwoRanges))
        ->group(group);
    verb.add_option("--start", to.start, "The point at which every run starts")
        ->type_name("X[,Y]")
        ->check(form("--start", "a number, or two with a comma for a loss of x and y",
                     [](const std::string& text) { return areNumbers(text, 1, 2); }))
        ->group(group);
    verb.add_option("--steps", to.steps, "The largest number of steps of a run")
        ->type_name("N")
        ->check(form("--steps", "a whole number from 1 to " + std::to_string(descent::kMaxSteps),
                     [](const std::string& text) {
                         const auto steps = readCount(text);
                         return steps && 1 <= *steps && *steps <= descent::kMaxSteps;
                     }))
        ->group(group);
    verb.add_option("--tolerance", to.tolerance,
                    "End a run when its steps stay shorter than this; 0 means never")
        ->type_name("T")
        ->check(form("--tolerance",
                     "0, or a number of at least " + text::shortest(descent::kLeastTolerance),
                     [](const std::string& text) {
                         const auto tolerance = readNumber(text);
                         return tolerance == 0.0 || tolerance >= descent::kLeastTolerance;
                     }))
        ->group(group);
    verb.add_option("--optimizer", to.optimizers,
                    "An optimizer; repeat the option to compare several")
        ->type_name("SPEC")
        ->allow_extra_args(false)
        ->group(group);
    verb.footer(std::string(kExperimentHelp));
}

/// A parser with the values that it fills in.
class Parser {
public:
    Parser();
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

Parser::Parser()
    : m_trace(m_app.add_subcommand("trace", "Print the steps of every run as CSV"))
    , m_export(
          m_app.add_subcommand("export", "Draw the comparison as a " + pictureNames() + " file"))
    , m_basins(m_app.add_subcommand("basins", "Compute where every start leads at every learning "
                                              "rate, as a CSV or " +
                                                  pictureNames() + " file"))
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
                     "The file to write, named " + picturePatterns())
        ->check(form("--output", "a file named " + picturePatterns(), isPicture))
        ->type_name("FILE")
        ->required();
    const std::string views = ui::views::runViewNames().toStdString();
    m_export->add_option("--view", m_exportCommand.view, views)
        ->transform(choice("--view", runViews()))
        ->type_name("VIEW")
        ->capture_default_str();
    m_export->add_option("--step", m_step, "The step to show; by default the last one")
        ->check(form("--step", "a whole number, 0 or more",
                     [](const std::string& text) { return readCount(text).has_value(); }))
        ->type_name("T");
    m_export
        ->add_option("--size", m_size,
                     "Width and height in pixels, before scaling; by default 1600x1000")
        ->check(
            form("--size", sizesText(kPictureSides) + ", such as 1600x1000",
                 [](const std::string& text) { return readSize(text, kPictureSides).has_value(); }))
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
            "The file to write: " + picturePatterns() +
                " for a picture, *.csv for one row per pixel with its outcome: " + outcomesText())
        ->check(
            form("--output", "a file named " + picturePatterns() + " or *.csv",
                 [](const std::string& text) { return isPicture(text) || text.ends_with(".csv"); }))
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
    if (const auto given = readSize(m_size, kPictureSides)) {
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

tl::expected<Command, WrongUsage> parseCommandLine(std::span<const char* const> arguments) {
    return Parser().parse({arguments.begin(), arguments.end()});
}

} // namespace thetascope::app
