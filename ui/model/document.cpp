// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/document.h"

#include "core/experiment/theta_file.h"
#include "ui/model/experiment_model.h"
#include "ui/model/save_file.h"

#include <QFile>
#include <QFileInfo>
#include <QUndoStack>

#include <utility>

namespace thetascope::ui::model {

Document::Document(ExperimentModel& model, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_recentFiles(settings) {
    connect(&model.undoStack(), &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
}

QString Document::name() const {
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).fileName();
}

bool Document::isModified() const {
    return !m_model.undoStack().isClean();
}

void Document::startNew() {
    m_model.reset(experiment::check(experiment::defaultExperiment()).value());
    setPath({});
}

tl::expected<void, QString> Document::open(const QString& path) {
    auto read = experiment::readThetaFile(QFile::encodeName(path).toStdString());
    if (!read)
        return tl::unexpected(QString::fromStdString(read.error()));
    m_model.reset(std::move(*read));
    setPath(path);
    m_recentFiles.add(path);
    return {};
}

tl::expected<void, QString> Document::save() {
    return saveAs(m_path);
}

tl::expected<void, QString> Document::saveAs(const QString& path) {
    const std::string text = experiment::toThetaText(m_model.checked());
    if (auto saved = saveFile(QByteArray::fromStdString(text), path); !saved)
        return saved;
    setPath(path);
    m_model.undoStack().setClean();
    m_recentFiles.add(path);
    return {};
}

void Document::setPath(const QString& path) {
    const QString absolute = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    if (absolute == m_path)
        return;
    m_path = absolute;
    emit pathChanged(m_path);
}

} // namespace thetascope::ui::model
