// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/formats.h"

#include "core/metadata/png.h"
#include "ui/model/save_file.h"
#include "ui/pictures/pdf.h"
#include "ui/pictures/svg.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <string>

namespace thetascope::ui::pictures {

namespace {

QByteArray carrying(const QByteArray& png, const std::string& theta) {
    const std::string with =
        metadata::pngWithText({png.constData(), static_cast<std::size_t>(png.size())}, theta);
    return QByteArray::fromStdString(with);
}

tl::expected<QByteArray, QString> writePng(const Page& page) {
    return imageOf(page).and_then([&page](
                                      const QImage& image) -> tl::expected<QByteArray, QString> {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        if (image.save(&buffer, "PNG"))
            return page.theta.empty() ? png : carrying(png, page.theta);
        return tl::unexpected(notEnoughMemory()); // writing into memory fails for no other reason
    });
}

constexpr Format kFormats[] = {
    {"png", "PNG", QT_TRANSLATE_NOOP("thetascope::ui::Formats", "PNG pictures"), writePng},
    {"svg", "SVG", QT_TRANSLATE_NOOP("thetascope::ui::Formats", "SVG pictures"), writeSvg},
    {"pdf", "PDF", QT_TRANSLATE_NOOP("thetascope::ui::Formats", "PDF documents"), writePdf},
};

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::Formats", text);
}

QString pattern(const Format& format) {
    return QStringLiteral("*.") + QLatin1String(format.suffix);
}

/// Joins texts as in "a", "a or b", "a, b or c".
template <class TextOf>
QString alternatives(TextOf textOf) {
    QString text;
    for (std::size_t i = 0; i < std::size(kFormats); ++i) {
        if (i > 0)
            text += i + 1 < std::size(kFormats) ? tr(", ") : tr(" or ");
        text += textOf(kFormats[i]);
    }
    return text;
}

} // namespace

std::span<const Format> formats() {
    return kFormats;
}

const Format* formatOf(QStringView fileName) {
    const auto* const found = std::ranges::find_if(kFormats, [&](const Format& format) {
        return fileName.endsWith(pattern(format).mid(1), Qt::CaseInsensitive);
    });
    return found == std::end(kFormats) ? nullptr : found;
}

const Format* formatNamed(std::string_view suffix) {
    const auto* const found = std::ranges::find(kFormats, suffix, &Format::suffix);
    return found == std::end(kFormats) ? nullptr : found;
}

QString formatNames() {
    return alternatives([](const Format& format) { return QString::fromLatin1(format.name); });
}

QStringList formatFilters() {
    QStringList filters;
    for (const Format& format : kFormats)
        filters << tr("%1 (%2)").arg(tr(format.kind), pattern(format));
    return filters;
}

tl::expected<void, QString> savePicture(const Page& page, const QString& path) {
    const Format* const format = formatOf(path);
    if (!format) {
        const auto ending = [](const Format& each) { return pattern(each).mid(1); };
        return tl::unexpected(
            tr("A picture is a %1 file: its name has to end in %2, and %3 does not")
                .arg(formatNames(), alternatives(ending), QFileInfo(path).fileName()));
    }
    return format->write(page).and_then(
        [&path](const QByteArray& bytes) { return model::saveFile(bytes, path); });
}

} // namespace thetascope::ui::pictures
