// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output_names.h"
#include "app/output_options.h"
#include "app/verb.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace thetascope::app {

namespace {

class JoinVerb final : public Verb {
public:
    JoinVerb(CLI::App& program, const PictureChoices& pictures)
        : Verb(program, "join",
               "Put a basin map or a race together from the parts that --tile has written") {
        const std::string names = patternsOf(joined(pictures.pictures, kMapEndings)) +
                                  " for a map, " +
                                  patternsOf(joined(pictures.pictures, kRaceEndings)) +
                                  " for a race, or - for a race as a table on standard output";
        options()
            .add_option("parts", m_command.parts, "The files of all parts, in any order")
            ->type_name("PARTS")
            ->required();
        std::vector<std::string> endings = joined(pictures.pictures, kMapEndings);
        for (const std::string_view ending : kRaceEndings) {
            if (std::ranges::find(endings, ending) == endings.end())
                endings.emplace_back(ending);
        }
        m_output.add(options(), {std::move(endings), names, ", named " + names, true});
    }

    tl::expected<Command, std::string> command() override {
        return m_output.destination().map([this](Destination output) {
            m_command.output = std::move(output);
            return Command(m_command);
        });
    }

private:
    JoinCommand m_command;
    OutputOptions m_output;
};

} // namespace

std::unique_ptr<Verb> addJoin(CLI::App& program, const PictureChoices& pictures) {
    return std::make_unique<JoinVerb>(program, pictures);
}

} // namespace thetascope::app
