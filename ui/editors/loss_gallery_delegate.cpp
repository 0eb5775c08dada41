// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/loss_gallery_delegate.h"

#include "core/loss/catalogue.h"
#include "ui/editors/loss_thumbnail.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace thetascope::ui::editors {

namespace {

constexpr QSize kThumbnail(96, 60);
constexpr int kPadding = 8;

} // namespace

void LossGalleryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const theme::Theme theme = theme::Theme::from(option.palette);
    const double scale = painter->device()->devicePixelRatioF();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        QColor ground = theme.accent;
        ground.setAlphaF(option.state & QStyle::State_Selected ? 0.14F : 0.06F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 5, 5);
    }
    QPixmap& thumbnail = m_thumbnails
        [QStringLiteral("%1 %2 %3").arg(index.row()).arg(theme.surface.name()).arg(scale)];
    if (thumbnail.isNull()) {
        thumbnail = lossThumbnail(loss::catalogue()[static_cast<std::size_t>(index.row())],
                                  kThumbnail, scale, theme);
    }
    const QRect picture(option.rect.left() + kPadding,
                        option.rect.center().y() - kThumbnail.height() / 2, kThumbnail.width(),
                        kThumbnail.height());
    painter->drawPixmap(picture, thumbnail);
    painter->setPen(theme.border);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(picture).adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);

    QRect words = option.rect.adjusted(kThumbnail.width() + 3 * kPadding, kPadding, -kPadding, -4);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(theme.ink);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
    words.setTop(words.top() + option.fontMetrics.height() + 3);
    painter->setFont(option.font);
    painter->setPen(theme.fadedInk);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(Qt::AccessibleDescriptionRole).toString());
    painter->restore();
}

QSize LossGalleryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int words = 3 * option.fontMetrics.height() + 3;
    return {kThumbnail.width() + 200, std::max(kThumbnail.height(), words) + 2 * kPadding};
}

} // namespace thetascope::ui::editors
