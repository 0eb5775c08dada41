// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_checks.h"
#include "app/output_names.h"
#include "app/verb.h"

namespace thetascope::app {

namespace {

class JoinVerb final : public Verb {
public:
    JoinVerb(CLI::App& program, const PictureChoices& pictures)
        : Verb(program, "join",
               "Put a basin map or a race together from the parts that --tile has written") {
        const std::string names = patternsOf(kMapEndings, pictures.patterns) + " for a map, " +
                                  patternsOf(kRaceEndings, pictures.patterns) +
                                  " for a race, or - for a race as a table on standard output";
        options()
            .add_option("parts", m_command.parts, "The files of all parts, in any order")
            ->type_name("PARTS")
            ->required();
        options()
            .add_option("--output", m_command.output, "The file to write, named " + names)
            ->check(form("--output", "a file named " + names,
                         [&pictures](const std::string& text) {
                             return text == "-" || pictures.isPicture(text) ||
                                    hasEnding(text, kMapEndings) || hasEnding(text, kRaceEndings);
                         }))
            ->type_name("FILE|-")
            ->required();
    }

    tl::expected<Command, std::string> command() override { return m_command; }

private:
    JoinCommand m_command;
};

} // namespace

std::unique_ptr<Verb> addJoin(CLI::App& program, const PictureChoices& pictures) {
    return std::make_unique<JoinVerb>(program, pictures);
}

} // namespace thetascope::app
