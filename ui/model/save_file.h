// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

#include <functional>
#include <ostream>

namespace thetascope::ui::model {

/// Readers says who may read a file that is new.
enum class Readers {
    Usual, ///< Whoever the user's mask grants it to.
    Owner, ///< Only the user.
};

/// Writes a file, which is replaced as a whole or not at all (file::WholeFile). A device is
/// written to directly; a pipe is refused, since the window would wait for its reader. The error is
/// a sentence.
tl::expected<void, QString> saveFile(const QByteArray& bytes, const QString& path,
                                     Readers ofNew = Readers::Usual);

/// Writes a file as saveFile() does, piece by piece, with a function that returns false if it could
/// not write all. Then the file stays as it was, and the error is a sentence, or empty if the
/// function gave up for a reason of its own. May be called in any thread.
tl::expected<void, QString> saveStream(const std::function<bool(std::ostream&)>& write,
                                       const QString& path);

} // namespace thetascope::ui::model
