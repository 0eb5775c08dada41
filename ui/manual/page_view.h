// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace thetascope::ui::manual {

struct Hit;
struct Page;

/// A page view shows one page of the manual, and asks for another where a link is followed.
class PageView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit PageView(QWidget* parent = nullptr);

    /// Shows a page from its top, or from a heading of it.
    void showPage(const Page& page, const QString& heading = {});
    /// Shows the page of a hit, with the first of the words there selected.
    void showHit(const Hit& hit, const QString& words);

    /// Returns the page that is shown, or null before the first.
    const Page* page() const { return m_page; }

signals:
    /// This is sent when a link to a page, or to a heading on it, is followed.
    void pageRequested(const manual::Page& page, const QString& heading);

protected:
    void changeEvent(QEvent* event) override;
    /// Finds the page's pictures.
    QVariant loadResource(int type, const QUrl& name) override;

private:
    void load();
    void follow(const QUrl& link);

    const Page* m_page = nullptr;
};

} // namespace thetascope::ui::manual
