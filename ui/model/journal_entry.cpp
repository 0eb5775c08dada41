// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/journal_entry.h"

#include "core/experiment/theta_file.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace thetascope::ui::model {

namespace {

constexpr int kVersion = 1;
constexpr auto kVersionKey = QLatin1String("thetascope journal");
constexpr auto kPathKey = QLatin1String("path");
constexpr auto kTitleKey = QLatin1String("title");
constexpr auto kDraftKey = QLatin1String("draft");
constexpr auto kViewKey = QLatin1String("view");
constexpr auto kStepKey = QLatin1String("step");
constexpr auto kExperimentKey = QLatin1String("experiment");
/// Whole numbers up to this one are exact in JSON; greater ones mean the last step as it does.
constexpr double kGreatest = 9007199254740992.0;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::Journal", text);
}

} // namespace

QByteArray toJournalText(const JournalEntry& entry) {
    QJsonObject object{
        {kVersionKey, kVersion},
        {kExperimentKey, QString::fromStdString(experiment::toThetaText(entry.checked))},
        {kStepKey, std::min(static_cast<double>(entry.step), kGreatest)}};
    for (const auto& [key, text] :
         {std::pair(kPathKey, &entry.path), std::pair(kTitleKey, &entry.title),
          std::pair(kDraftKey, &entry.draft), std::pair(kViewKey, &entry.view)}) {
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
    auto checked = experiment::fromThetaText(object.value(kExperimentKey).toString().toStdString());
    if (!checked)
        return tl::unexpected(QString::fromStdString(checked.error()));
    const double step = object.value(kStepKey).toDouble();
    return JournalEntry{std::move(*checked),
                        object.value(kPathKey).toString(),
                        object.value(kTitleKey).toString(),
                        object.value(kDraftKey).toString(),
                        object.value(kViewKey).toString(),
                        static_cast<quint64>(std::clamp(step, 0.0, kGreatest))};
}

} // namespace thetascope::ui::model
