// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_options.h"
#include "app/option_checks.h"
#include "app/output_names.h"
#include "app/output_options.h"
#include "app/verb.h"
#include "core/experiment/run_formats.h"

#include <utility>

namespace thetascope::app {

namespace {

std::vector<std::string> runEndings() {
    std::vector<std::string> endings;
    for (const experiment::RunFormat& format : experiment::runFormats())
        endings.emplace_back(format.ending);
    return endings;
}

class TraceVerb final : public Verb {
public:
    explicit TraceVerb(CLI::App& program)
        : Verb(program, "trace",
               "Print the steps of every run as CSV, or write them to a file: " +
                   patternsOf(runEndings())) {
        addExperimentOptions(options(), m_command.experiment);
        m_command.experiment.stepsMeanAll = true;
        const std::string names = patternsOf(runEndings());
        m_output.add(options(), {.endings = runEndings(),
                                 .names = names,
                                 .help = ", named " + names +
                                         "; by default -, which is standard output, as CSV. The "
                                         "last row of a run names its outcome: " +
                                         outcomesText(),
                                 .hasTable = true,
                                 .isRequired = false});
        options()
            .add_option("--csv", m_csv, "The same as --output with --format csv")
            ->type_name("FILE|-")
            ->excludes("--output")
            ->excludes("--format");
    }

    tl::expected<Command, std::string> command() override {
        if (!m_csv.empty()) {
            m_command.output = {m_csv, "csv"};
            return m_command;
        }
        auto output = m_output.destination();
        if (!output)
            return tl::unexpected(std::move(output.error()));
        m_command.output = std::move(*output);
        if (m_command.output.format.empty())
            m_command.output.format = experiment::runFormats().front().ending;
        return m_command;
    }

    std::string whyExcluded() const override {
        return "--csv already says where to write, and in which format";
    }

private:
    TraceCommand m_command;
    OutputOptions m_output;
    std::string m_csv;
};

} // namespace

std::unique_ptr<Verb> addTrace(CLI::App& program, const PictureChoices& /*pictures*/) {
    return std::make_unique<TraceVerb>(program);
}

} // namespace thetascope::app
