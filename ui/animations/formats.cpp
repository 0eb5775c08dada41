// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/formats.h"

#include "ui/animations/gif.h"
#include "ui/animations/numbered.h"
#include "ui/animations/video.h"
#include "ui/animations/webp.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace thetascope::ui::animations {

namespace {

constexpr int kAnyRate = Timing::kMostRate;
constexpr int kVideoSide = 8192; ///< More than players show.
constexpr int kWebpSide = 16'383;

constexpr Format kFormats[] = {
    // A browser shows what is to be shown for less than a fiftieth of a second for a tenth.
    {"gif", "GIF", 50, pictures::PictureSettings::kMaxSide, false, true, false, false, makeGif},
    {"webp", "WebP", kAnyRate, kWebpSide, true, true, false, false, makeWebp},
    {"mp4", "MP4", kAnyRate, kVideoSide, false, false, false, true, makeMp4},
    {"webm", "WebM", kAnyRate, kVideoSide, false, false, false, true, makeWebm},
    {"png", "PNG frames", kAnyRate, pictures::PictureSettings::kMaxSide, true, false, true, false,
     makeNumbered},
};

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::AnimationFormats", text);
}

} // namespace

std::span<const Format> formats() {
    return kFormats;
}

const Format* formatNamed(std::string_view suffix) {
    const auto* const found = std::ranges::find_if(kFormats, [&](const Format& format) {
        return suffix == format.suffix && !format.isNumbered;
    });
    return found == std::end(kFormats) ? nullptr : found;
}

const Format& numberedFormat() {
    return *std::ranges::find_if(kFormats, &Format::isNumbered);
}

QString missingFor(const Format& format) {
    if (!format.needsFfmpeg || hasFfmpeg())
        return {};
    return tr("%1 needs the program ffmpeg, which is not installed")
        .arg(QLatin1String(format.name));
}

QSize dotsOf(const pictures::PictureSettings& settings) {
    return settings.dots.isEmpty() ? (QSizeF(settings.size) * settings.scale).toSize()
                                   : settings.dots;
}

tl::expected<void, QString> checkFormat(const Format& format, const Timing& timing,
                                        const pictures::PictureSettings& settings) {
    const QString name = QLatin1String(format.name);
    if (const QString missing = missingFor(format); !missing.isEmpty())
        return tl::unexpected(missing);
    if (!settings.isFilled() && !format.canBeTransparent)
        return tl::unexpected(
            tr("%1 has no transparent background; WebP and PNG frames have").arg(name));
    if (timing.isLooping && !format.canLoop)
        return tl::unexpected(
            tr("whether %1 begins again is up to its player; GIF and WebP can ask for it")
                .arg(name));
    if (timing.rate > format.mostRate)
        return tl::unexpected(
            tr("%1 shows at most %2 frames a second").arg(name).arg(format.mostRate));
    const QSize dots = dotsOf(settings);
    if (std::max(dots.width(), dots.height()) > format.mostSide)
        return tl::unexpected(
            tr("%1 has at most %2 dots on a side").arg(name).arg(format.mostSide));
    return {};
}

} // namespace thetascope::ui::animations
