// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_options.h"

#include "app/option_checks.h"
#include "app/option_values.h"
#include "core/descent/stopping_rule.h"
#include "core/experiment/constants.h"
#include "core/machine/constant.h"
#include "core/text/number_text.h"

#include <string>
#include <string_view>

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

} // namespace

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
                         const auto steps = machine::readCount(text);
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

} // namespace thetascope::app
