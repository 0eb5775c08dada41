// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_options.h"

#include "app/option_checks.h"

#include <iterator>
#include <utility>

namespace thetascope::app {

namespace {

constexpr double kLeastDpi = 30;
constexpr double kMostDpi = 2400;
constexpr double kLeastText = 4;
constexpr double kMostText = 72;

/// The names of the backgrounds, in the order of PictureForm::Background.
const std::vector<std::string> kBackgrounds{"white", "transparent", "dark"};

auto isWithin(double least, double most) {
    return [=](const std::string& text) {
        const auto number = readNumber(text);
        return number && least <= *number && *number <= most;
    };
}

} // namespace

void PictureOptions::add(CLI::App& verb, Sides sides) {
    m_sides = sides;
    const auto group = "Picture";
    verb.add_option(
            "--size", m_size,
            "Width and height: in pixels before scaling, by default 1600x1000, or on paper, "
            "as in 16x9cm, 160x90mm or 6.3x3.5in")
        ->check(app::form(
            "--size",
            sizesText(sides) + " pixels, of which 96 are an inch, such as 1600x1000 or 16x9cm",
            [sides](const std::string& text) { return readPictureSize(text, sides).has_value(); }))
        ->type_name("WxH[UNIT]")
        ->group(group);
    verb.add_option("--dpi", m_dpi, "Dots per inch for a size in cm, mm or in; by default 300")
        ->check(app::form("--dpi", "a number from 30 to 2400", isWithin(kLeastDpi, kMostDpi)))
        ->type_name("N")
        ->group(group);
    verb.add_option("--scale", m_scale,
                    "Dots per pixel for a size in pixels, from 1 to 4; by default 1")
        ->check(app::form("--scale", "a number from 1 to 4", isWithin(1, 4)))
        ->type_name("S")
        ->group(group);
    verb.add_option("--text-size", m_text,
                    "The size of text in points, from 4 to 72; by default it suits the size. A "
                    "point is 4/3 pixels")
        ->check(app::form("--text-size", "a number from 4 to 72", isWithin(kLeastText, kMostText)))
        ->type_name("PT")
        ->group(group);
    verb.add_option("--background", m_background,
                    "What is behind everything: white, which is the default, transparent or dark")
        ->transform(choice("--background", kBackgrounds))
        ->type_name("COLOUR")
        ->group(group);
}

tl::expected<PictureForm, std::string> PictureOptions::form() const {
    PictureForm form;
    if (const auto size = readPictureSize(m_size, m_sides)) {
        form.width = size->width;
        form.height = size->height;
        form.unit = size->unit;
    }
    const bool isOnPaper = form.unit != LengthUnit::Pixel;
    if (!isOnPaper && !m_dpi.empty())
        return tl::unexpected(
            std::string("--dpi is for a size in cm, mm or in; with pixels give --scale"));
    if (isOnPaper && !m_scale.empty())
        return tl::unexpected(
            std::string("--scale is for a size in pixels; with cm, mm or in give --dpi"));
    form.scale = readNumber(m_scale).value_or(form.scale);
    form.dpi = readNumber(m_dpi).value_or(form.dpi);
    form.text = readNumber(m_text).value_or(form.text);
    for (std::size_t i = 0; i < kBackgrounds.size(); ++i) {
        if (m_background == kBackgrounds[i])
            form.background = static_cast<PictureForm::Background>(i);
    }
    return form;
}

std::string_view PictureOptions::given() const {
    for (const auto& [value, name] :
         {std::pair(&m_size, "--size"), std::pair(&m_dpi, "--dpi"), std::pair(&m_scale, "--scale"),
          std::pair(&m_text, "--text-size"), std::pair(&m_background, "--background")}) {
        if (!value->empty())
            return name;
    }
    return {};
}

} // namespace thetascope::app
