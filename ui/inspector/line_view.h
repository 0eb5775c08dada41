// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace thetascope::ui::inspector {

class LineModel;

/// The inspector's lines; what is selected, or all of it, can be copied.
class LineView final : public QListView {
    Q_OBJECT
public:
    explicit LineView(LineModel& model, QWidget* parent = nullptr);

    /// The selected lines, or all if none is.
    QString text() const;
    QString latex() const;

public slots:
    void copyText() const;
    void copyLatex() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    template <class Write>
    QString written(Write write) const;

    LineModel& m_model;
};

} // namespace thetascope::ui::inspector
