// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/numbers.h"

#include <QObject>

#include <functional>
#include <thread>
#include <vector>

class QMainWindow;
class QMenu;
class QSettings;

namespace thetascope::ui::widgets {
class Notice;
}

namespace thetascope::ui::exports {

/// NumberExport writes the numbers of what the window shows to files, in another thread, since
/// there may be millions.
class NumberExport final : public QObject {
    Q_OBJECT
public:
    /// Parts are what this object works on.
    struct Parts {
        QMainWindow& window;     ///< The window, the parent of the dialog.
        QSettings& settings;     ///< Where the choices in the dialog are kept.
        widgets::Notice& notice; ///< The bar that shows messages.
        /// Returns the numbers of what is in front.
        std::function<std::vector<views::Numbers>()> numbers;
    };

    /// Makes an object whose parts must outlive it.
    NumberExport(Parts parts, QObject* parent);
    /// Stops what is being written; no part of a file stays.
    ~NumberExport() override;

    /// Adds the entry for the dialog to a menu.
    void addTo(QMenu& menu);

    /// Writes numbers to a file, and stops what is still being written. The notice tells when the
    /// file is there, or what went wrong.
    void save(const views::NumberFormat& format, const QString& path);

private:
    void openDialog();

    Parts m_parts;
    std::jthread m_writer;
};

} // namespace thetascope::ui::exports
