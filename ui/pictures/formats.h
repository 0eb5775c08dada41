// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/page.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <span>

namespace thetascope::ui::pictures {

/// A format is a kind of files that pictures are written to. A new one is a row in formats.cpp.
struct Format {
    const char* suffix; ///< of the file's name, without the dot: "png"
    const char* name;   ///< as people call it: "PNG"
    /// Makes a file's contents of a page. The error is a sentence.
    tl::expected<QByteArray, QString> (*write)(const Page& page);
};

/// Lists the formats there are; the first is what a name without a suffix gets.
std::span<const Format> formats();

/// Finds the format of a file by its name; null: pictures are not written to such files.
const Format* formatOf(QStringView fileName);

/// Lists the formats' names for a sentence: "PNG", "PNG or SVG", "PNG, SVG or PDF".
QString formatNames();
/// Lists the endings of files for a sentence: "*.png", "*.png or *.svg".
QString formatPatterns();
/// Lists the formats as a dialog for files offers them: "PNG pictures (*.png)".
QString formatFilters();

/// Writes a page to a file, in the format that the file's name tells. A file comes into being as a
/// whole or not at all; a pipe or a device is written to. The error is a sentence.
tl::expected<void, QString> savePicture(const Page& page, const QString& path);

} // namespace thetascope::ui::pictures
