// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/page.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <span>
#include <string_view>

namespace thetascope::ui::pictures {

/// A Format is a type of file that pictures can be written to: one row of a table.
struct Format {
    const char* suffix; ///< The ending of the file's name without the dot, such as "png".
    const char* name;   ///< The name for people, such as "PNG".
    const char* kind;   ///< The kind of files in a list: "PNG pictures", "PDF documents".
    /// Returns the content of a file with the page. The error is a sentence.
    tl::expected<QByteArray, QString> (*write)(const Page& page);
};

/// Returns all formats. The first is the default for file names without a suffix.
std::span<const Format> formats();

/// Returns the format that a file's name asks for by its suffix, or null if there is none.
const Format* formatOf(QStringView fileName);

/// Returns the format whose suffix is `suffix`, or null if there is none.
const Format* formatNamed(std::string_view suffix);

/// Returns the formats' names for a sentence: "PNG", "PNG or SVG", "PNG, SVG or PDF".
QString formatNames();
/// Returns the formats as name filters of a QFileDialog, in their order: "PNG pictures (*.png)".
QStringList formatFilters();

/// Writes a page to a file, in the format that its name asks for. The file is written completely or
/// not at all, unless it is a pipe or a device. The error is a sentence.
tl::expected<void, QString> savePicture(const Page& page, const QString& path);

} // namespace thetascope::ui::pictures
