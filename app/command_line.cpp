// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/option_checks.h"
#include "app/verb.h"
#include "core/text/names.h"
#include "core/text/quotes.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace thetascope::app {

namespace {

/// All verbs, in the order in which they are listed.
constexpr std::unique_ptr<Verb> (*kVerbs[])(CLI::App&, const PictureChoices&) = {
    addTrace, addExport, addBasins, addSweep, addRace, addJoin, addList};

/// A parser with the values that it fills in.
class Parser {
public:
    explicit Parser(const PictureChoices& pictures);
    tl::expected<Command, WrongUsage> parse(std::vector<std::string> arguments);

private:
    tl::expected<Command, WrongUsage> command() const;
    std::string complaint(const CLI::ParseError& error) const;
    std::optional<WrongUsage> missingValue(const std::vector<std::string>& arguments) const;
    Verb* current() const;
    std::string withAdvice(const std::string& sentence) const;
    bool isWrongVerb() const;
    WrongUsage wrongVerb() const;

    CLI::App m_app{"Thetascope shows gradient descent at work: several optimizers side by side on\n"
                   "one loss, with their learning rates. Without a command it opens the window.\n",
                   "thetascope"};
    std::string m_file;
    bool m_version = false;
    std::vector<std::unique_ptr<Verb>> m_verbs;
};

Parser::Parser(const PictureChoices& pictures) {
    for (const auto& add : kVerbs)
        m_verbs.push_back(add(m_app, pictures));
    m_app.add_option("file", m_file, "An experiment to open in the window")
        ->type_name("FILE.theta");
    m_app.add_flag("--version", m_version, "Print the versions of the program and its libraries");
    m_app.set_help_flag("-h,--help", "Print this help");
    m_app.require_subcommand(0, 1);
    m_app.footer("`thetascope COMMAND --help` prints the options of a command.\n");
}

/// Returns the verb that was given, or a null pointer if there is none.
Verb* Parser::current() const {
    const auto chosen =
        std::ranges::find_if(m_verbs, [](const auto& verb) { return verb->parser().parsed(); });
    return chosen == m_verbs.end() ? nullptr : chosen->get();
}

/// Returns a sentence with where to read more.
std::string Parser::withAdvice(const std::string& sentence) const {
    const Verb* const verb = current();
    return sentence + " (see `thetascope " + (verb ? verb->parser().get_name() + ' ' : "") +
           "--help`)";
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
    const Verb* const verb = current();
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        const auto unknown = m_app.remaining(true);
        const std::string first = unknown.empty() ? std::string() : unknown.front();
        sentence = first.starts_with("-") ? "unknown option " + text::inQuotes(first) +
                                                nearOption(verb ? verb->parser() : m_app, first)
                                          : "unexpected argument " + text::inQuotes(first);
    } else if (dynamic_cast<const CLI::ExcludesError*>(&error)) {
        sentence = verb ? verb->whyExcluded() : sentence;
    } else if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) {
        sentence = sentence.substr(0, sentence.find(':')) + " can be given only once";
    }
    return withAdvice(sentence);
}

tl::expected<Command, WrongUsage> Parser::command() const {
    if (m_version)
        return VersionCommand{};
    Verb* const verb = current();
    if (!verb)
        return WindowCommand{m_file.empty() ? std::nullopt : std::optional(m_file)};
    auto command = verb->command();
    if (!command)
        return tl::unexpected(WrongUsage{withAdvice(command.error())});
    return std::move(*command);
}

/// Returns whether there is neither a verb nor an experiment in its place. What follows such a word
/// is wrong as well, since it was meant for a verb.
bool Parser::isWrongVerb() const {
    return m_app.get_subcommands().empty() && !m_file.empty() && !m_file.ends_with(".theta");
}

WrongUsage Parser::wrongVerb() const {
    std::vector<std::string> verbs;
    std::string all;
    for (const auto& verb : m_verbs) {
        verbs.push_back(verb->parser().get_name());
        all += (all.empty() ? "" : ", ") + verbs.back();
    }
    return {withAdvice(
        text::inQuotes(m_file) + " is neither a command (" + all + ") nor a file named *.theta" +
        text::suggestion(m_file, std::vector<std::string_view>(verbs.begin(), verbs.end())))};
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
