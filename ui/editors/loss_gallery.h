// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QListView;
class QModelIndex;

namespace thetascope::loss {
struct Entry;
}

namespace thetascope::ui::editors {

/// A popup list of the ready-made losses, each with a drawing, its title and a line on what it
/// shows. Arrow keys and the first letters of a title move through it; Enter or a click chooses.
class LossGallery final : public QFrame {
    Q_OBJECT
public:
    /// Makes a hidden list; popUp() opens it.
    explicit LossGallery(QWidget* parent = nullptr);

    /// Opens the list below `anchor`, with the loss selected that has this formula, or else the
    /// first.
    void popUp(const QWidget& anchor, const QString& formula);

signals:
    /// This signal is emitted with the chosen row of the catalogue; never null.
    void chosen(const thetascope::loss::Entry* entry);

private:
    void choose(const QModelIndex& index);

    QListView* m_list;
};

} // namespace thetascope::ui::editors
