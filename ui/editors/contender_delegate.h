// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QFontMetrics;

namespace thetascope::ui::editors {

/// Returns the first parts, as many as fit in `width` pixels, with spaces between them; "…"
/// replaces the others. Only whole parts are kept, because a number that is cut is another number.
/// The text is empty if not even the first part fits.
QString wholeParts(const QStringList& parts, const QFontMetrics& metrics, int width);

/// Draws a row of the optimizer list: marker, name, parameters in faded ink, and an eye. A click on
/// the eye shows or hides the optimizer.
class ContenderDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Returns the part of a row in which a click shows or hides the optimizer, in the
    /// coordinates of `row`.
    static QRect eyeRect(const QRect& row);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

} // namespace thetascope::ui::editors
