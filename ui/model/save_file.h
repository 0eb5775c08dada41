// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

namespace thetascope::ui::model {

/// Writes a file, which comes into being as a whole or not at all; a pipe or a device is written
/// to. The error is a sentence.
tl::expected<void, QString> saveFile(const QByteArray& bytes, const QString& path);

} // namespace thetascope::ui::model
