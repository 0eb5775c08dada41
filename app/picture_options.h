// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "app/option_values.h"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

namespace thetascope::app {

/// PictureOptions are the options of a verb about how its picture looks: --size, --dpi, --scale,
/// --text-size and --background.
class PictureOptions {
public:
    /// Adds all of them to a verb whose pictures have such bounds in pixels.
    void add(CLI::App& verb, Sides sides);

    /// Returns what was given, once the arguments have been read. The error is one sentence about
    /// options that contradict each other.
    tl::expected<PictureForm, std::string> form() const;

    /// Returns the name of an option that was given, or an empty text if none was.
    std::string_view given() const;

private:
    Sides m_sides{};
    std::string m_size;
    std::string m_scale;
    std::string m_dpi;
    std::string m_text;
    std::string m_background;
};

} // namespace thetascope::app
