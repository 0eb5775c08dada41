// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output_options.h"

#include "app/option_checks.h"
#include "app/option_values.h"
#include "app/output_names.h"

#include <utility>

namespace thetascope::app {

void OutputOptions::add(CLI::App& verb, Choices choices) {
    m_choices = std::move(choices);
    verb.add_option("--output", m_output, "The file to write" + m_choices.help)
        ->type_name("FILE|-")
        ->required(m_choices.isRequired);
    verb.add_option("--format", m_format,
                    "The format, whatever the file is called: " + alternatives(m_choices.endings))
        ->transform(choice("--format", m_choices.endings))
        ->type_name("FORMAT");
}

tl::expected<Destination, std::string> OutputOptions::destination() const {
    if (!m_format.empty())
        return Destination{m_output, m_format};
    if (m_output == "-" && m_choices.hasTable)
        return Destination{m_output, {}};
    if (m_output == "-")
        return tl::unexpected("--output - needs --format, which takes " +
                              alternatives(m_choices.endings));
    std::string ending = endingOf(m_output, m_choices.endings);
    if (ending.empty())
        return tl::unexpected("--output takes a file named " + m_choices.names + notThis(m_output) +
                              "; with --format it takes any name");
    return Destination{m_output, std::move(ending)};
}

} // namespace thetascope::app
