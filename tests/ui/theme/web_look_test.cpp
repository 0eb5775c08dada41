// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Web pages have the colours of the window, which their style sheet repeats.
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>

#include <utility>

namespace thetascope::ui::theme {
namespace {

/// Returns the colours of one block of look.css by their names.
QHash<QString, QString> coloursOf(const QString& block) {
    QFile file(QStringLiteral(THETASCOPE_RESOURCES_DIR "/web/look.css"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype begin = text.indexOf(block + QStringLiteral(" {"));
    EXPECT_GE(begin, 0) << block.toStdString();
    const QString inner = text.mid(begin, text.indexOf(u'}', begin) - begin);
    static const QRegularExpression kColour(QStringLiteral("--([a-z0-9-]+): (#[0-9a-f]{6});"));
    QHash<QString, QString> colours;
    for (const QRegularExpressionMatch& match : kColour.globalMatch(inner))
        colours[match.captured(1)] = match.captured(2);
    return colours;
}

void expectColours(const QString& block, const Theme& theme) {
    const QHash<QString, QString> colours = coloursOf(block);
    const std::pair<const char*, QColor> all[] = {
        {"ground", theme.ground},     {"surface", theme.surface}, {"border", theme.border},
        {"grid", theme.grid},         {"ink", theme.ink},         {"faded", theme.fadedInk},
        {"accent", theme.accent},     {"tangent", theme.tangent}, {"height", theme.height()},
        {"good", theme.good},         {"warning", theme.warning}, {"resting", theme.resting},
        {"circling", theme.circling}, {"bad", theme.bad},
    };
    for (const auto& [name, colour] : all)
        EXPECT_EQ(colours[name].toStdString(), colour.name().toStdString()) << name;
    for (std::size_t slot = 0; slot < 9; ++slot)
        EXPECT_EQ(colours[QStringLiteral("contender-%1").arg(slot)].toStdString(),
                  theme.contender({slot}).name().toStdString());
}

TEST(WebLook, lightPage_hasTheLightColours) {
    expectColours(QStringLiteral(":root"), Theme::light());
}

TEST(WebLook, darkPage_hasTheDarkColours) {
    expectColours(QStringLiteral(":root[data-theme=\"dark\"]"), Theme::darkened());
}

} // namespace
} // namespace thetascope::ui::theme
