// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/document.h"

#include "ui/model/experiment_model.h"
#include "ui/model/save_file.h"

#include <QFile>
#include <QFileInfo>
#include <QUndoGroup>
#include <QUndoStack>

#include <utility>

namespace thetascope::ui::model {

namespace {

QString titleOf(const QString& path, const QString& picture) {
    if (path.isEmpty() && picture.isEmpty())
        return Document::tr("Untitled");
    return QFileInfo(path.isEmpty() ? picture : path).fileName();
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
    if (isScene() && m_source.path.isEmpty())
        return m_sceneTitle;
    return titleOf(m_source.path, m_source.picture);
}

bool Document::isModified() const {
    return !m_model.undoStack().isClean();
}

QString Document::ownName() const {
    const Source& own = m_aside ? *m_aside : m_source;
    return titleOf(own.path, own.picture);
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
        m_aside = m_source;
        m_model.putAside(scene);
    }
    setSource({}, title); // what was saved of one scene must not be overwritten with another
}

void Document::leaveScene() {
    if (!isScene())
        return;
    m_model.takeUp();
    setSource(*std::exchange(m_aside, std::nullopt), {});
}

void Document::restore(experiment::Checked checked, const QString& path) {
    reset(std::move(checked), {path, {}});
    m_model.undoStack().resetClean();
}

void Document::startNew() {
    reset(experiment::check(experiment::defaultExperiment()).value(), {});
}

tl::expected<experiment::Shown, QString> Document::open(const QString& path) {
    auto read = experiment::readSaved(QFile::encodeName(path).toStdString());
    if (!read)
        return tl::unexpected(QString::fromStdString(read.error()));
    emit opening(read->shown);
    reset(std::move(read->checked), read->isCarried ? Source{{}, path} : Source{path, {}});
    m_recentFiles.add(path);
    return std::move(read->shown);
}

tl::expected<void, QString> Document::save(const experiment::Shown& shown) {
    return saveAs(m_source.path, shown);
}

tl::expected<void, QString> Document::saveAs(const QString& path, const experiment::Shown& shown) {
    const std::string text = experiment::toThetaText(m_model.checked(), shown);
    if (auto saved = saveFile(QByteArray::fromStdString(text), path); !saved)
        return saved;
    setSource({path, {}}, m_sceneTitle);
    m_model.undoStack().setClean();
    m_recentFiles.add(path);
    return {};
}

void Document::reset(experiment::Checked checked, const Source& source) {
    leaveScene();
    m_model.reset(std::move(checked));
    setSource(source, {});
}

void Document::setSource(Source source, const QString& sceneTitle) {
    m_source = std::move(source);
    if (!m_source.path.isEmpty())
        m_source.path = QFileInfo(m_source.path).absoluteFilePath();
    m_sceneTitle = sceneTitle;
    emit nameChanged();
}

} // namespace thetascope::ui::model
