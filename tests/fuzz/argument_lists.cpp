// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/argument_lists.h"

#include "core/text/number_text.h"
#include "tests/made/pieces.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace thetascope::fuzz {

namespace {

using Choices = std::initializer_list<const char*>;

std::string pick(made::Lot& lot, Choices choices) {
    return lot.of(choices);
}

std::string side(made::Lot& lot) {
    return std::to_string(lot.oneIn(8) ? 16'384 : 100 + lot.below(900));
}

std::string axis(made::Lot& lot) {
    return pick(lot, {"start", "alpha", "start_x", "start_y", "a", "beta", "μ", "λ"}) + "=" +
           made::range(lot, 1);
}

/// An option, and how its values are made for a loss of so many variables.
struct Option {
    const char* name;
    const char* verbs; ///< The initials of the verbs that have it: t, e, b, s, r.
    std::string (*value)(made::Lot& lot, std::size_t dimension);
};

const Option kOptions[] = {
    {"--range", "tebsr",
     [](made::Lot& lot, std::size_t dimension) { return made::range(lot, dimension); }},
    {"--start", "tebsr",
     [](made::Lot& lot, std::size_t dimension) { return made::start(lot, dimension); }},
    {"--steps", "tebsr",
     [](made::Lot& lot, std::size_t) { return std::to_string(made::steps(lot)); }},
    {"--tolerance", "tebsr",
     [](made::Lot& lot, std::size_t) { return text::shortest(made::tolerance(lot)); }},
    {"--optimizer", "tebsr", [](made::Lot& lot, std::size_t) { return made::spec(lot); }},
    {"--csv", "t",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"-", "a.csv", "/dev/null", "ä b"});
     }},
    {"--view", "e",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"overlay", "Side by side", "curves"});
     }},
    {"--step", "e", [](made::Lot& lot, std::size_t) { return std::to_string(lot.below(1000)); }},
    {"--dpi", "esr",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"30", "300", "2400", "1e3"});
     }},
    {"--text-size", "esr",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"4", "10.5", "72"});
     }},
    {"--background", "esr",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"white", "Transparent", "dark"});
     }},
    {"--from", "e", [](made::Lot& lot, std::size_t) { return std::to_string(lot.below(100)); }},
    {"--to", "e", [](made::Lot& lot, std::size_t) { return std::to_string(lot.below(1000)); }},
    {"--speed", "e",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"0.1", "12", "1e5", "100/3"});
     }},
    {"--fps", "e", [](made::Lot& lot, std::size_t) { return std::to_string(1 + lot.below(60)); }},
    {"--scale", "esr",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"1", "2.5", "4", "3/2"});
     }},
    {"--format", "tebsr",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"png", "PNG", "csv", "json", "npy", "gif", "webp", "mp4", "html", "py",
                           "torch.py", "tex", "thetapart"});
     }},
    {"--lesson", "e",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"3", "How bold?", "mine.yaml", "", "no such lesson"});
     }},
    {"--size", "besr", [](made::Lot& lot, std::size_t) { return side(lot) + "x" + side(lot); }},
    {"--size", "esr",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"16x9cm", "160.5x90mm", "10/3x2in", "1600x1000px"});
     }},
    {"--across", "b", [](made::Lot& lot, std::size_t) { return axis(lot); }},
    {"--up", "b", [](made::Lot& lot, std::size_t) { return axis(lot); }},
    {"--rates", "b",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"0.001:1", "1e-300:1e300", "0.1:0.10000000000000002"});
     }},
    {"--rates", "sr",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"0.001:1", "1e-300:1e300:4096", "0.1", "1/3:pi:2", "0.5:0.5:1"});
     }},
    {"--losses", "r",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"all", "himmelblau", "Banana,quadratic", "mine.theta,all", ",,"});
     }},
    {"--starts", "r",
     [](made::Lot& lot, std::size_t) { return std::to_string(1 + lot.below(4096)); }},
    {"--seed", "r",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"0", "1", "4294967295"});
     }},
    {"--target", "r",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"0.001", "1e-300", "1/8", "1e300"});
     }},
    {"--threads", "bsr",
     [](made::Lot& lot, std::size_t) { return std::to_string(1 + lot.below(4096)); }},
    {"--tile", "br",
     [](made::Lot& lot, std::size_t) {
         return pick(lot, {"1/1", "2/7", "16384/16384", "1/16384"});
     }},
};

/// The name of a file that a verb writes.
std::string output(const std::string& verb, made::Lot& lot) {
    if (verb == "basins")
        return pick(lot, {"a.csv", "a.png", "a.npy", "a.thetapart", "-"});
    if (verb == "race")
        return pick(lot, {"a.csv", "a.json", "-", "a.thetapart"});
    if (verb == "trace")
        return pick(lot, {"a.csv", "a.json", "a.npy", "-"});
    return verb == "sweep" ? pick(lot, {"a.csv", "a.json", "-"})
                           : pick(lot, {"a.png", "a.gif", "a.html", "a.torch.py", "-"});
}

bool isOption(const std::string& argument) {
    const std::string name = argument.substr(0, argument.find('='));
    return name == "--loss" || name == "--set" || name == "--output" ||
           std::ranges::find(kOptions, name, &Option::name) != std::end(kOptions);
}

void append(Arguments& arguments, const std::string& name, const std::string& value,
            made::Lot& lot) {
    if (lot.oneIn(2) || value.starts_with('-')) {
        arguments.push_back(name + "=" + value);
    } else {
        arguments.push_back(name);
        arguments.push_back(value);
    }
}

/// Appends an option of a verb, which it does not have yet unless it may have several.
void appendOption(Arguments& arguments, char verb, std::size_t dimension, made::Lot& lot) {
    const Option& option = lot.of(kOptions);
    const std::string name = option.name;
    const auto begins = [&](const std::string& argument, std::string_view key) {
        return argument.substr(0, argument.find('=')) == key;
    };
    const auto has = [&](std::string_view key) {
        return std::ranges::any_of(arguments, [&](const auto& each) { return begins(each, key); });
    };
    const bool excluded = (name == "--rates" && has("--up")) || (name == "--up" && has("--rates"));
    if (std::string_view(option.verbs).find(verb) == std::string_view::npos || excluded ||
        (name != "--optimizer" && has(name)))
        return;
    append(arguments, name, option.value(lot, dimension), lot);
}

std::size_t dimensionOf(const Arguments& arguments) {
    const bool hasY = std::ranges::any_of(
        arguments, [](const std::string& each) { return each.find("x·y") != std::string::npos; });
    return hasY ? 2 : 1;
}

} // namespace

Arguments argumentsOf(std::string_view text) {
    Arguments arguments;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        arguments.emplace_back(line.substr(0, line.find('\0')));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return arguments;
}

Arguments withEqualsSigns(const Arguments& arguments) {
    Arguments joined;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const bool takesNext = isOption(argument) && argument.find('=') == std::string::npos &&
                               i + 1 < arguments.size() && !arguments[i + 1].starts_with("-");
        joined.push_back(takesNext ? argument + "=" + arguments[++i] : argument);
    }
    return joined;
}

Arguments madeArguments(made::Lot& lot) {
    const std::string verb = pick(lot, {"trace", "export", "basins", "sweep", "race", "trace",
                                        "export", "basins", "sweep", "race", "join", "list", ""});
    if (verb.empty())
        return {pick(lot, {"--help", "--version", "mine.theta", "-h"})};
    if (verb == "list")
        return {verb, pick(lot, {"losses", "optimizers", "Losses", "--help"})};
    if (verb == "join")
        return {verb, "a.thetapart", "b.thetapart",
                "--output=" + pick(lot, {"a.csv", "a.npy", "a.png", "a.json", "-"})};
    Arguments arguments{verb};
    std::size_t dimension = 1;
    if (!lot.oneIn(6)) {
        const made::MadeLoss made = made::loss(lot);
        dimension = made.dimension;
        append(arguments, "--loss", made.text, lot);
        if (!made.constant.empty() && lot.oneIn(2))
            append(arguments, "--set", made.constant + "=" + made::typed(made::number(lot), lot),
                   lot);
    }
    if (verb != "trace" || lot.oneIn(3))
        append(arguments, "--output", output(verb, lot), lot);
    if ((verb == "sweep" || verb == "race") && lot.oneIn(4))
        arguments.emplace_back(verb == "race" && lot.oneIn(2) ? "--tune" : "--all");
    if (verb == "export" && lot.oneIn(4))
        arguments.emplace_back(lot.oneIn(2) ? "--loop" : "--without-experiment");
    for (std::size_t options = lot.below(6); options > 0; --options)
        appendOption(arguments, verb[0], dimension, lot);
    return arguments;
}

void changeArguments(Arguments& arguments, made::Lot& lot) {
    const char verb = arguments.front().empty() ? 't' : arguments.front()[0];
    const std::size_t place = lot.below(arguments.size());
    switch (lot.below(8)) {
    case 0:
        arguments[place] = made::words(lot);
        break;
    case 1:
        if (place > 0)
            arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(place));
        break;
    default:
        appendOption(arguments, verb, dimensionOf(arguments), lot);
        break;
    }
}

} // namespace thetascope::fuzz
