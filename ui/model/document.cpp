// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/document.h"

#include "core/experiment/theta_file.h"
#include "ui/model/experiment_model.h"
#include "ui/model/save_file.h"

#include <QFile>
#include <QFileInfo>
#include <QUndoGroup>
#include <QUndoStack>

#include <utility>

namespace thetascope::ui::model {

namespace {

QString titleOf(const QString& path) {
    return path.isEmpty() ? Document::tr("Untitled") : QFileInfo(path).fileName();
}

} // namespace

Document::Document(ExperimentModel& model, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_recentFiles(settings) {
    connect(&model.undoGroup(), &QUndoGroup::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
}

QString Document::name() const {
    return isScene() && m_path.isEmpty() ? m_sceneTitle : titleOf(m_path);
}

bool Document::isModified() const {
    return !m_model.undoStack().isClean();
}

QString Document::ownName() const {
    return titleOf(ownPath());
}

bool Document::isOwnModified() const {
    const auto& aside = m_model.aside();
    return aside ? !aside->undoStack->isClean() : isModified();
}

void Document::showScene(experiment::Checked scene, const QString& title, const QString& what) {
    if (isScene()) {
        m_model.replace(std::move(scene), what);
        m_model.undoStack().setClean();
    } else {
        m_aside = m_path;
        m_model.putAside(scene);
    }
    setName({}, title); // what was saved of one scene must not be overwritten with another
}

void Document::leaveScene() {
    if (!isScene())
        return;
    m_model.takeUp();
    setName(*std::exchange(m_aside, std::nullopt), {});
}

void Document::restore(experiment::Checked checked, const QString& path) {
    reset(std::move(checked), path);
    m_model.undoStack().resetClean();
}

void Document::startNew() {
    reset(experiment::check(experiment::defaultExperiment()).value(), {});
}

tl::expected<void, QString> Document::open(const QString& path) {
    auto read = experiment::readThetaFile(QFile::encodeName(path).toStdString());
    if (!read)
        return tl::unexpected(QString::fromStdString(read.error()));
    reset(std::move(*read), path);
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
    setName(path, m_sceneTitle);
    m_model.undoStack().setClean();
    m_recentFiles.add(path);
    return {};
}

void Document::reset(experiment::Checked checked, const QString& path) {
    leaveScene();
    m_model.reset(std::move(checked));
    setName(path, {});
}

void Document::setName(const QString& path, const QString& sceneTitle) {
    m_path = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    m_sceneTitle = sceneTitle;
    emit nameChanged();
}

} // namespace thetascope::ui::model
