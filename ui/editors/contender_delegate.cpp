// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/contender_delegate.h"

#include "core/text/names.h"
#include "ui/editors/contender_list_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/marker_path.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace thetascope::ui::editors {

namespace {

constexpr int kMarkerColumn = 26;
constexpr int kEyeColumn = 28;
constexpr double kMarkerSize = 10;

} // namespace

QString wholeParts(const QStringList& parts, const QFontMetrics& metrics, int width) {
    const QString gap = QStringLiteral("  ");
    for (qsizetype count = parts.size(); count > 0; --count) {
        QString text = parts.mid(0, count).join(gap);
        if (count < parts.size())
            text += QStringLiteral(" …");
        if (metrics.horizontalAdvance(text) <= width)
            return text;
    }
    return {};
}

QRect ContenderDelegate::eyeRect(const QRect& row) {
    return row.adjusted(row.width() - kEyeColumn, 0, 0, 0);
}

void ContenderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const theme::Theme theme = theme::Theme::from(option.palette);
    const experiment::Slot slot = ContenderListModel::slotOf(index);
    const bool visible = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (selected || hovered) {
        QColor ground = theme.accent;
        ground.setAlphaF(selected ? 0.13F : 0.06F);
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 0.5, 0, -0.5), 5, 5);
    }
    const QColor colour = theme.contender(slot);
    const QPainterPath shape = theme::markerPath(
        theme::marker(slot),
        QPointF(option.rect.left() + kMarkerColumn / 2.0, QRectF(option.rect).center().y()),
        kMarkerSize);
    if (visible) {
        painter->fillPath(shape, colour);
    } else {
        painter->strokePath(shape, QPen(colour, 1.2));
    }

    QFont font = option.font;
    if (selected)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QRect words = option.rect.adjusted(kMarkerColumn, 0, -kEyeColumn - 2, 0);
    const QFontMetrics metrics(font);
    const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width());
    painter->setPen(visible ? theme.ink : theme.fadedInk);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);

    painter->setFont(option.font);
    painter->setPen(theme.fadedInk);
    const int left = words.width() - metrics.horizontalAdvance(name) - 10;
    const QStringList parameters = index.data(ContenderListModel::ParametersRole).toStringList();
    painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter,
                      wholeParts(parameters, option.fontMetrics, left));
    QRect eye(0, 0, 16, 16);
    eye.moveCenter(eyeRect(option.rect).center());
    theme::icon(visible ? QStringLiteral("shown") : QStringLiteral("hidden"), theme)
        .paint(painter, eye, Qt::AlignCenter,
               hovered || !visible ? QIcon::Normal : QIcon::Disabled);
    painter->restore();
}

QSize ContenderDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, std::max(28, option.fontMetrics.height() + 10)};
}

bool ContenderDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                    const QStyleOptionViewItem& option, const QModelIndex& index) {
    const bool press = event->type() == QEvent::MouseButtonPress;
    if (!press && event->type() != QEvent::MouseButtonDblClick &&
        event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton ||
        !eyeRect(option.rect).contains(mouse->position().toPoint()))
        return false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const bool visible = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model->setData(index, visible ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    return true;
}

QWidget* ContenderDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const {
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setObjectName(QStringLiteral("renameEdit"));
    if (auto* const line = qobject_cast<QLineEdit*>(editor))
        line->setMaxLength(static_cast<int>(text::kLongestName));
    editor->setAccessibleName(tr("Name of the optimizer"));
    editor->setToolTip(tr("If it is empty, the name of the combination of rules is shown"));
    return editor;
}

void ContenderDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(kMarkerColumn - 6, 1, -kEyeColumn, -1));
}

} // namespace thetascope::ui::editors
