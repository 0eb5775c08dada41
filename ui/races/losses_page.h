// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"
#include "ui/races/losses_work.h"
#include "ui/races/shown_race.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QPushButton;
class QSplitter;

namespace thetascope::ui::plot {
class Chart;
class FrameClock;
} // namespace thetascope::ui::plot

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::races {

class LossesModel;
class LossesTable;

/// The LossesPage compares optimizers on all losses of the catalogue: a table of their costs, the
/// performance profiles, and what they say. It begins to compute when it is shown, and goes on
/// while one looks elsewhere.
class LossesPage final : public QWidget {
    Q_OBJECT
public:
    /// Makes a page whose profiles are painted in the frames of `frames`, which must outlive it.
    explicit LossesPage(plot::FrameClock& frames, QWidget* parent = nullptr);
    ~LossesPage() override;

    /// Sets the optimizers that are compared.
    void setEntrants(std::vector<Entrant> entrants);
    /// Sets how they are compared, with valid settings.
    void setSettings(const race::Settings& settings, bool isTuned);

    /// Returns the object that computes the comparison.
    LossesWork& work() { return m_work; }

    /// Returns the comparison as far as it has been computed.
    const LossTable& table() const { return m_work.table(); }

    /// Returns all that is shown.
    ShownLosses shown() const;

    /// Returns the index of the optimizer whose profile is marked, if any is.
    std::optional<std::size_t> chosen() const;

public slots:
    /// Stops the computation at once. What has been computed stays.
    void cancel();
    /// Computes what is missing.
    void resume();
    /// Copies the table with full digits to the clipboard.
    void copy() const;

signals:
    /// This signal is emitted when the user has chosen a loss, with how well each optimizer of
    /// table() has done there; there are none if that is not known, or if there is no race on it.
    void lossChosen(const thetascope::loss::Entry& loss,
                    const std::vector<thetascope::race::Standing>& standings);
    /// This signal is emitted with the progress from 0 to 1, and with an estimate of the seconds
    /// that are left.
    void progressed(double share, double secondsLeft);
    /// This signal is emitted when a computation begins or ends.
    void runningChanged(bool running);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectWork();
    void order();
    void follow();
    void followStyle();
    void layOut();
    void choose(std::size_t entrant);
    void take(int row);
    void hover(QPoint position, QPoint globalPosition);

    plot::FrameClock& m_frames;
    LossesWork m_work;
    LossesOrder m_wanted;
    LossesModel* m_model;
    QSplitter* m_splitter;
    LossesTable* m_table;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::Chart> m_profile;
    widgets::PlainLabel* m_sentences;
    widgets::PlainLabel* m_state;
    QPushButton* m_resume;
    QWidget* m_stopped;
    std::optional<Entrant> m_chosen; ///< The optimizer whose profile is marked.
    QStringList m_names;             ///< The names for which the page was laid out.
    bool m_isNew = false;            ///< Whether what is shown lacks the newest results.
    bool m_isBeside = false;         ///< Whether the profiles are beside the table.
};

} // namespace thetascope::ui::races
