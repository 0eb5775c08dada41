// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/page.h"
#include "ui/pictures/picture_settings.h"

#include <tl/expected.hpp>

#include <QObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>

namespace thetascope::ui::pictures {

/// Numbers are what a picture was painted from, as a table for other programs.
struct Numbers {
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::function<void(std::ostream&)> writeCsv;
};

/// A picture of what a window shows, of any size and on any ground. Some pictures show more than
/// the window does, and become sharper while one still chooses.
class Picture : public QObject {
    Q_OBJECT
public:
    /// Begins to work out what a picture of that size needs beyond what the window has.
    virtual void prepare(const PictureSettings& settings);
    /// Tells whether the picture that was prepared last is as sharp as it gets.
    virtual bool isSharp() const;
    /// Says why there is nothing to paint yet, in a sentence; empty where there is.
    virtual QString fault() const;
    virtual void paint(plot::PagePainter& page, const PictureSettings& settings) const = 0;
    /// Gives the numbers behind the picture; absent where it has none, or none yet.
    virtual std::optional<Numbers> numbers() const;

signals:
    void sharpened(); ///< a part of the picture, or all of it
};

/// Makes a page of a picture, which must live as long as the page. The error is a sentence: the
/// picture would be too large, or there is nothing to paint yet.
tl::expected<Page, QString> pageOf(const Picture& picture, const PictureSettings& settings);

/// Writes numbers as CSV; the file comes into being as a whole or not at all. The error is a
/// sentence.
tl::expected<void, QString> saveNumbers(const Numbers& numbers, const QString& path);

} // namespace thetascope::ui::pictures
