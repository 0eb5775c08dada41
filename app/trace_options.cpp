// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_options.h"
#include "app/option_checks.h"
#include "app/verb.h"

namespace thetascope::app {

namespace {

class TraceVerb final : public Verb {
public:
    explicit TraceVerb(CLI::App& program)
        : Verb(program, "trace", "Print the steps of every run as CSV") {
        addExperimentOptions(options(), m_command.experiment);
        m_command.experiment.stepsMeanAll = true;
        options()
            .add_option("--csv", m_command.csv,
                        "The file to write; by default -, which is standard output. The last row "
                        "of a run names its outcome: " +
                            outcomesText())
            ->type_name("FILE|-");
    }

    tl::expected<Command, std::string> command() override { return m_command; }

private:
    TraceCommand m_command;
};

} // namespace

std::unique_ptr<Verb> addTrace(CLI::App& program, const PictureChoices& /*pictures*/) {
    return std::make_unique<TraceVerb>(program);
}

} // namespace thetascope::app
