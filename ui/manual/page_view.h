// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace thetascope::ui::manual {

struct Hit;
struct Page;

/// Shows a page of the manual, and requests another when the user follows a link.
class PageView final : public QTextBrowser {
    Q_OBJECT
public:
    /// Makes an empty view.
    explicit PageView(QWidget* parent = nullptr);

    /// Shows a page from its top, or from a heading, given by its identifier.
    void showPage(const Page& page, const QString& heading = {});
    /// Shows the page of a hit, with the first of the words selected in its paragraph.
    void showHit(const Hit& hit, const QString& words);

    /// Returns the page that is shown, or null if there is none yet.
    const Page* page() const { return m_page; }

signals:
    /// This signal is emitted when a link to a page is followed; `heading` is empty or an
    /// identifier.
    void pageRequested(const manual::Page& page, const QString& heading);

protected:
    void changeEvent(QEvent* event) override;
    /// Loads the pictures of the page.
    QVariant loadResource(int type, const QUrl& name) override;

private:
    void load();
    void follow(const QUrl& link);

    const Page* m_page = nullptr;
};

} // namespace thetascope::ui::manual
