// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/recent_files.h"

#include "ui/model/kept_setting.h"

#include <QFileInfo>

namespace thetascope::ui::model {

namespace {

const KeptSetting<QStringList> kPaths{"recentFiles"};

} // namespace

RecentFiles::RecentFiles(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) {}

QStringList RecentFiles::paths() const {
    QStringList paths = kPaths.read(m_settings);
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void RecentFiles::add(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = this->paths();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    kPaths.keep(paths.mid(0, kMost), m_settings);
    emit changed();
}

void RecentFiles::clear() {
    kPaths.keep({}, m_settings);
    emit changed();
}

} // namespace thetascope::ui::model
