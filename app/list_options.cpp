// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_checks.h"
#include "app/verb.h"

namespace thetascope::app {

namespace {

class ListVerb final : public Verb {
public:
    explicit ListVerb(CLI::App& program)
        : Verb(program, "list",
               "Print all losses and optimizers, with their parameters and defaults") {
        options()
            .add_option("topic", m_topic, "losses or optimizers; by default both")
            ->transform(choice("list", {"losses", "optimizers"}))
            ->type_name("TOPIC");
    }

    tl::expected<Command, std::string> command() override {
        return ListCommand{m_topic != "optimizers", m_topic != "losses"};
    }

private:
    std::string m_topic;
};

} // namespace

std::unique_ptr<Verb> addList(CLI::App& program, const PictureChoices& /*pictures*/) {
    return std::make_unique<ListVerb>(program);
}

} // namespace thetascope::app
