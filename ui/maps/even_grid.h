// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>

namespace thetascope::ui::maps {

/// A grid of equally wide columns, to the pixel: maps of the same stretch beside each other are to
/// have the same pixels, so that what one shows the other shows too.
class EvenGrid final : public QGridLayout {
public:
    using QGridLayout::QGridLayout;

    /// How many columns there are from now on.
    void setColumns(int columns);

    void setGeometry(const QRect& box) override;

private:
    int m_columns = 1;
};

} // namespace thetascope::ui::maps
