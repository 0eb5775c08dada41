// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manual/search.h"

#include <QDialog>
#include <QString>

#include <vector>

class QLineEdit;
class QListWidget;
class QSettings;
class QToolButton;

namespace thetascope::ui::manual {

class PageView;

/// The manual window has the table of contents with a search field on the left, and a page on the
/// right. It is not modal: the program's window can be used beside it.
class ManualWindow final : public QDialog {
    Q_OBJECT
public:
    /// Makes a hidden window. `settings` keep its size, and must outlive it.
    explicit ManualWindow(QSettings& settings, QWidget* parent = nullptr);

    /// Shows a page from its top, or from a heading, given by its identifier (headingId()).
    void openPage(const Page& page, const QString& heading = {});

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void makeSearch();
    void makeHistory();
    /// Shows the contents, or what is found of the words in the field.
    void list();
    void markContents();
    void followRow(int row);
    void goThroughHistory(int direction);
    bool eventFilter(QObject* watched, QEvent* event) override;

    QSettings& m_settings;
    QLineEdit* m_words;
    QListWidget* m_list;
    PageView* m_view;
    QToolButton* m_back;
    QToolButton* m_forward;
    std::vector<Hit> m_hits; ///< The rows of the list, while there are words.
    std::vector<const Page*> m_history;
    int m_present = -1; ///< The index of the page in the history; −1 if it is empty.
};

/// Opens the manual at a page, such as "manual/keys.md", or brings the one that is open to the
/// front.
void showManual(QSettings& settings, QWidget& window, const QString& path);

} // namespace thetascope::ui::manual
