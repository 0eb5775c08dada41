// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture_wish.h"
#include "ui/pictures/shown_window.h"

#include <tl/expected.hpp>

#include <QImage>
#include <QObject>

namespace thetascope::ui::pictures {

class SharpMaps;

/// Pictures of what a window shows. It shows maps smaller than a picture does: they are worked out
/// anew for it, and meanwhile painted as they are.
class ShownPicture final : public QObject {
    Q_OBJECT
public:
    explicit ShownPicture(ShownWindow shown, QObject* parent = nullptr);

    const ShownWindow& shown() const { return m_shown; }

    /// Which picture is wanted from now on; its maps begin to be sharpened.
    void ask(const PictureWish& wish);

    /// Whether the picture is as sharp as it gets.
    bool isSharp() const;

    /// The error is a sentence.
    tl::expected<QImage, QString> picture() const;
    /// The same with one dot a pixel, whatever the scale asked for.
    tl::expected<QImage, QString> preview() const;

    /// The one map that is asked for; null where none is asked for alone, or it is not complete.
    const maps::Map* map() const;

signals:
    void sharpened(); ///< a part of the picture, or all of it

private:
    tl::expected<QImage, QString> paint(const PictureSettings& settings) const;
    PictureContent content() const;
    maps::ShownMaps maps() const;
    PictureSettings settings() const;

    ShownWindow m_shown;
    PictureWish m_wish;
    SharpMaps* m_sharp = nullptr; ///< of maps only
};

} // namespace thetascope::ui::pictures
