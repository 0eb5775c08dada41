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

/// The ready-made losses as a popup list: a drawing, the title and the line on what each one shows.
/// Arrow keys and the first letters of a title move in it, Enter or a click chooses.
class LossGallery final : public QFrame {
    Q_OBJECT
public:
    explicit LossGallery(QWidget* parent = nullptr);

    /// Opens below `anchor` with the entry that has this formula selected, if one has.
    void popUp(const QWidget& anchor, const QString& formula);

signals:
    void chosen(const thetascope::loss::Entry* entry);

private:
    void choose(const QModelIndex& index);

    QListView* m_list;
};

} // namespace thetascope::ui::editors
