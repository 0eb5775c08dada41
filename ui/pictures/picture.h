// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/page.h"
#include "ui/pictures/picture_settings.h"

#include <tl/expected.hpp>

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace thetascope::ui::pictures {

/// A picture of what a window shows, of any size and on any background. Some pictures have a higher
/// resolution than the window, which takes time to compute; they emit sharpened() meanwhile.
class Picture : public QObject {
    Q_OBJECT
public:
    /// Begins to compute what a picture with these settings needs beyond what the window has. By
    /// default there is nothing to compute.
    virtual void prepare(const PictureSettings& settings);
    /// Returns whether the computation that was prepared last is complete.
    virtual bool isSharp() const;
    /// Returns the title of the picture as a document: the loss. By default it has none.
    virtual QString title() const;
    /// Returns a sentence that says why there is nothing to paint yet, or an empty text.
    virtual QString fault() const;
    /// Paints the picture with what has been computed so far. There must be no fault().
    virtual void paint(plot::PagePainter& page, const PictureSettings& settings) const = 0;
    /// Returns the last step of the clock at which the picture differs from the one before; nothing
    /// if it shows no steps.
    virtual std::optional<std::uint64_t> lastStep() const;
    /// Returns the picture at a step of the clock; null if it shows no steps.
    virtual std::unique_ptr<Picture> at(std::uint64_t step) const;

signals:
    /// This signal is emitted when the resolution of a part of the picture, or of all of it, has
    /// increased.
    void sharpened();
};

/// Returns a page of a picture, which must outlive the page. The error is a sentence: there is
/// nothing to paint yet.
tl::expected<Page, QString> pageOf(const Picture& picture, const PictureSettings& settings);

} // namespace thetascope::ui::pictures
