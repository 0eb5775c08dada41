// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/film.h"
#include "ui/animations/formats.h"
#include "ui/animations/recorder.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace thetascope::ui::animations {

/// A Plan is what is asked of an animation.
struct Plan {
    const Format* format;                             ///< The format of the file.
    std::shared_ptr<const pictures::Picture> picture; ///< A picture that has steps.
    pictures::PictureSettings settings;               ///< Size, scale and background.
    Timing timing;                                    ///< Which steps are shown, and when.
    QString path;                                     ///< Where numbered files are written.
};

/// A Production makes an animation. Images are painted one at a time by whoever calls paintNext(),
/// in the main thread, and meanwhile encoded by other threads.
class Production {
public:
    /// Begins with a plan that the format allows (checkFormat()). `changed` is called on any thread
    /// when paintNext() may have something to do or the result is there. A stop that is requested
    /// makes the result come soon, and mean nothing.
    Production(const Plan& plan, std::vector<Shot> shots, unsigned threads,
               std::function<void()> changed, std::stop_token stop = {});

    /// Paints an image if one is missing and there is room for it. Returns whether it did.
    bool paintNext();
    /// Waits until there is room or a result.
    void wait();

    /// Returns how much is done, from 0 to 1. It may be called on any thread.
    double share() const;
    /// Returns the content of the file, empty if there are numbered ones; or a sentence that says
    /// why there is none; or nothing while it is not known.
    std::optional<Recorder::Result> result() const;

private:
    tl::expected<QImage, QString> nextSample();

    std::vector<Shot> m_shots;
    Film m_film;
    std::vector<QImage> m_samples; ///< What was painted so that the encoder can learn.
    std::size_t m_sampled = 0;
    std::size_t m_painted = 0;
    std::optional<QString> m_fault; ///< Why an image could not be painted.
    Recorder m_recorder;
};

} // namespace thetascope::ui::animations
