// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/journal_entry.h"

#include "core/experiment/theta_file.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace thetascope::ui::model {

namespace {

constexpr int kVersion = 1;
constexpr auto kVersionKey = QLatin1String("thetascope journal");
constexpr auto kPathKey = QLatin1String("path");
constexpr auto kTitleKey = QLatin1String("title");
constexpr auto kDraftKey = QLatin1String("draft");
constexpr auto kExperimentKey = QLatin1String("experiment");

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::Journal", text);
}

} // namespace

QByteArray toJournalText(const JournalEntry& entry) {
    QJsonObject object{{kVersionKey, kVersion},
                       {kExperimentKey, QString::fromStdString(
                                            experiment::toThetaText(entry.checked, entry.shown))}};
    for (const auto& [key, text] :
         {std::pair(kPathKey, &entry.path), std::pair(kTitleKey, &entry.title),
          std::pair(kDraftKey, &entry.draft)}) {
        if (!text->isEmpty())
            object.insert(key, *text);
    }
    return QJsonDocument(object).toJson();
}

tl::expected<JournalEntry, QString> fromJournalText(const QByteArray& text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return tl::unexpected(tr("it is not a journal (character %1)").arg(error.offset + 1));
    const QJsonObject object = document.object();
    if (object.value(kVersionKey).toInt() != kVersion)
        return tl::unexpected(tr("it is from another version of the program"));
    auto saved = experiment::savedFromText(object.value(kExperimentKey).toString().toStdString());
    if (!saved)
        return tl::unexpected(QString::fromStdString(saved.error()));
    return JournalEntry{std::move(saved->checked), object.value(kPathKey).toString(),
                        object.value(kTitleKey).toString(), object.value(kDraftKey).toString(),
                        std::move(saved->shown)};
}

} // namespace thetascope::ui::model
