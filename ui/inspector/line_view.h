// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace thetascope::ui::inspector {

class LineModel;

/// Shows the inspector's lines. The selected ones, or all if none is selected, can be copied.
class LineView final : public QListView {
    Q_OBJECT
public:
    /// Makes a view of the lines in `model`, which must outlive it.
    explicit LineView(LineModel& model, QWidget* parent = nullptr);

    /// Returns the selected lines, or all if none is selected, as plain text.
    QString text() const;
    /// Returns the selected lines, or all if none is selected, as LaTeX.
    QString latex() const;

public slots:
    /// Copies text() to the clipboard.
    void copyText() const;
    /// Copies latex() to the clipboard.
    void copyLatex() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    template <class Write>
    QString written(Write write) const;

    LineModel& m_model;
};

} // namespace thetascope::ui::inspector
