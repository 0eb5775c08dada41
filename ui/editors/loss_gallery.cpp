// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/loss_gallery.h"

#include "core/loss/catalogue.h"
#include "ui/editors/loss_gallery_delegate.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/popup_place.h"
#include "ui/widgets/view_text.h"

#include <QAbstractListModel>
#include <QListView>
#include <QVBoxLayout>

namespace thetascope::ui::editors {

namespace {

class CatalogueModel final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(loss::catalogue().size());
    }

    QVariant data(const QModelIndex& index, int role) const override {
        const loss::Entry& entry = loss::catalogue()[static_cast<std::size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole:
            return widgets::viewText(entry.title);
        case Qt::ToolTipRole:
            return theme::toolTip(QStringLiteral("%1\n%2\n%3")
                                      .arg(widgets::viewText(entry.formula),
                                           widgets::viewText(entry.shows),
                                           widgets::viewText(entry.literature)));
        case Qt::AccessibleDescriptionRole:
            return widgets::viewText(entry.shows);
        }
        return {};
    }
};

} // namespace

LossGallery::LossGallery(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_list(new QListView(this)) {
    setObjectName(QStringLiteral("lossGallery"));
    setAccessibleName(tr("Ready-made losses"));
    setProperty("role", "card");
    m_list->setObjectName(QStringLiteral("lossGalleryList"));
    m_list->setAccessibleName(tr("Ready-made losses"));
    m_list->setToolTip(tr("Click a loss, or choose it with the arrow keys and Enter"));
    m_list->setProperty("role", "plain");
    m_list->setModel(new CatalogueModel(this));
    m_list->setItemDelegate(new LossGalleryDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, &LossGallery::choose);
    connect(m_list, &QListView::activated, this, &LossGallery::choose);
}

void LossGallery::popUp(const QWidget& anchor, const QString& formula) {
    const auto losses = loss::catalogue();
    int row = 0;
    for (std::size_t i = 0; i < losses.size(); ++i)
        if (widgets::viewText(losses[i].formula) == formula)
            row = static_cast<int>(i);
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    widgets::placePopup(*this, anchor, {420, 520});
    show();
    m_list->setFocus(Qt::PopupFocusReason);
    m_list->scrollTo(m_list->currentIndex());
}

void LossGallery::choose(const QModelIndex& index) {
    if (!isVisible())
        return; // a click that also activates the row is one choice
    hide();
    emit chosen(&loss::catalogue()[static_cast<std::size_t>(index.row())]);
}

} // namespace thetascope::ui::editors
