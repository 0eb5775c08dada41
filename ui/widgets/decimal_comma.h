// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace thetascope::ui::widgets {

/// Returns a number as somebody typed it with points in place of decimal commas (0,5 → 0.5), if the
/// locale writes numbers with a comma. Commas within brackets separate arguments and stay, as do
/// those of "1,2,3" and "1.000,5", which are not clear.
QString withDecimalPoints(const QString& text, const QLocale& locale = QLocale());

} // namespace thetascope::ui::widgets
