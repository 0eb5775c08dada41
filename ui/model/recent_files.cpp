// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace thetascope::ui::model {

namespace {

const QString kKey = QStringLiteral("recentFiles");

} // namespace

RecentFiles::RecentFiles(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) {}

QStringList RecentFiles::paths() const {
    QStringList paths = m_settings.value(kKey).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void RecentFiles::add(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = this->paths();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    m_settings.setValue(kKey, QStringList(paths.mid(0, kMost)));
    emit changed();
}

void RecentFiles::clear() {
    m_settings.remove(kKey);
    emit changed();
}

} // namespace thetascope::ui::model
