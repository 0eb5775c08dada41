// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

namespace thetascope::ui::model {

/// Writes a file, which is replaced as a whole or not at all. A pipe or a device is written to
/// directly. The error is a sentence.
tl::expected<void, QString> saveFile(const QByteArray& bytes, const QString& path);

} // namespace thetascope::ui::model
