// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/video.h"

#include "core/metadata/element.h"
#include "ui/animations/child.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QStringList>

#include <optional>
#include <utility>

namespace thetascope::ui::animations {

namespace {

/// The system has a limit to the length of an argument, of which this is less than half.
constexpr std::size_t kMostCarried = 50'000;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::Video", text);
}

QString program() {
    return QStringLiteral("ffmpeg");
}

/// Returns what has to be done to frames. Players know videos with even sides and half as many dots
/// of colour. A side that is odd becomes longer by a row that repeats the last.
QString filterFor(QSize size) {
    const int right = size.width() % 2;
    const int below = size.height() % 2;
    const QString even = QStringLiteral("pad=%1:%2,fillborders=right=%3:bottom=%4,")
                             .arg(size.width() + right)
                             .arg(size.height() + below)
                             .arg(right)
                             .arg(below);
    return (right + below > 0 ? even : QString()) +
           QStringLiteral("scale=out_color_matrix=bt709:out_range=tv,format=yuv420p");
}

/// Returns the arguments for frames as they are in memory, whose colours are those of screens.
QStringList argumentsFor(const Reel& reel, const QStringList& codec) {
    QStringList all{"-hide_banner", "-loglevel", "error", "-nostdin", "-y"};
    all << "-f"
        << "rawvideo"
        << "-pix_fmt"
        << "bgr0"
        << "-video_size" << QStringLiteral("%1x%2").arg(reel.size.width()).arg(reel.size.height())
        << "-framerate" << QString::number(reel.rate) << "-i"
        << "pipe:0";
    all << "-vf" << filterFor(reel.size);
    all << "-color_primaries"
        << "bt709"
        << "-color_trc"
        << "bt709"
        << "-colorspace"
        << "bt709"
        << "-color_range"
        << "tv";
    if (!reel.theta.empty() && reel.theta.size() < kMostCarried)
        all << "-metadata"
            << "comment=" + QString::fromStdString(metadata::elementWithText(reel.theta));
    return all << codec << Child::outputName();
}

class VideoEncoder final : public Encoder {
public:
    VideoEncoder(Reel reel, QString name, const QStringList& codec)
        : m_reel(std::move(reel))
        , m_name(std::move(name)) {
        auto child = Child::start(program(), argumentsFor(m_reel, codec));
        if (child)
            m_child.emplace(std::move(*child));
        else
            m_fault = child.error();
    }

    /// The program encodes all frames, and on all cores.
    tl::expected<QByteArray, QString> encode(const Still& /*still*/) const override { return {}; }

    tl::expected<void, QString> append(const QByteArray& /*encoded*/, const Still& still) override {
        if (!m_child)
            return tl::unexpected(sentence(m_fault));
        const QImage image = still.image.convertToFormat(QImage::Format_RGB32);
        for (int frame = 0; frame < still.frames; ++frame) {
            if (!m_child->write(reinterpret_cast<const char*>(image.constBits()),
                                image.sizeInBytes(), m_reel.stop))
                return tl::unexpected(whyNot());
        }
        return {};
    }

    tl::expected<QByteArray, QString> finish() override {
        if (!m_child)
            return tl::unexpected(sentence(m_fault));
        auto bytes = m_child->finish(m_reel.stop);
        m_child.reset();
        return std::move(bytes).map_error([this](const QString& said) { return sentence(said); });
    }

private:
    /// Returns why the program has ended before it has all frames.
    QString whyNot() {
        const auto end = finish();
        return end ? sentence({}) : end.error();
    }

    QString sentence(const QString& said) const {
        return said.isEmpty() ? tr("ffmpeg has not made the %1").arg(m_name)
                              : tr("ffmpeg has not made the %1: %2").arg(m_name, said);
    }

    Reel m_reel;
    QString m_name;
    std::optional<Child> m_child;
    QString m_fault;
};

} // namespace

std::unique_ptr<Encoder> makeMp4(const Reel& reel) {
    return std::make_unique<VideoEncoder>(reel, QStringLiteral("MP4"),
                                          QStringList{"-c:v", "libx264", "-preset", "medium",
                                                      "-tune", "animation", "-crf", "18",
                                                      "-movflags", "+faststart", "-f", "mp4"});
}

std::unique_ptr<Encoder> makeWebm(const Reel& reel) {
    return std::make_unique<VideoEncoder>(reel, QStringLiteral("WebM"),
                                          QStringList{"-c:v", "libvpx-vp9", "-crf", "24", "-b:v",
                                                      "0", "-row-mt", "1", "-deadline", "good",
                                                      "-cpu-used", "4", "-f", "webm"});
}

bool hasFfmpeg() {
    return !QStandardPaths::findExecutable(program()).isEmpty();
}

} // namespace thetascope::ui::animations
