// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/film.h"
#include "ui/animations/production.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace thetascope::ui::exports {

/// An AnimationPreview plays an animation over and over, as small as it is. Each image is painted
/// when it is its turn; if that takes too long, some are left out and the speed stays.
class AnimationPreview final : public QWidget {
    Q_OBJECT
public:
    /// Makes a preview of nothing.
    explicit AnimationPreview(QWidget* parent);

    /// Plays the animation that a plan describes, from its beginning.
    void play(const animations::Plan& plan, std::vector<animations::Shot> shots);
    /// Stops and keeps the present image, or goes on.
    void setPaused(bool paused);

    /// Returns the step that is shown; nothing if there is none.
    std::optional<std::uint64_t> step() const { return m_step; }

    QSize sizeHint() const override;

signals:
    /// This signal is emitted when an image cannot be painted, with a sentence that says why.
    void failed(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showNow();
    void makeFilm();
    std::uint64_t stepNow() const;

    animations::Plan m_plan{};
    std::vector<animations::Shot> m_shots;
    std::optional<animations::Film> m_film;
    std::optional<std::uint64_t> m_step;
    QPixmap m_image;
    QTimer m_timer;
    QElapsedTimer m_begun;
};

} // namespace thetascope::ui::exports
