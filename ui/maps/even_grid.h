// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>

namespace thetascope::ui::maps {

/// An EvenGrid is a grid whose columns have exactly the same width. Maps of the same range beside
/// each other then have the same pixels, so that they can be compared.
class EvenGrid final : public QGridLayout {
public:
    using QGridLayout::QGridLayout;

    /// Sets the number of columns.
    void setColumns(int columns);

    void setGeometry(const QRect& box) override;

private:
    int m_columns = 1;
};

} // namespace thetascope::ui::maps
