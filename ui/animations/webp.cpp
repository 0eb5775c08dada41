// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/webp.h"

#include "core/metadata/element.h"
#include "ui/animations/difference.h"
#include "ui/animations/palette.h"

#include <webp/encode.h>
#include <webp/mux.h>

#include <QCoreApplication>

#include <cmath>
#include <utility>

namespace thetascope::ui::animations {

namespace {

/// How hard the encoder tries to be brief, from 0 to 9.
constexpr int kEffort = 4;

/// The number of colours that a change may have, besides what stays. Most of them are those of
/// edges, which nobody tells apart, but each more makes the file longer.
constexpr std::size_t kColours = 64;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::Webp", text);
}

QString notEnoughMemory() {
    return tr("there is not enough memory for the animation");
}

/// Returns a rectangle whose corner is at even numbers, as the format wants it, with the same
/// pixels and perhaps more.
QRect evened(const QRect& box) {
    return box.adjusted(-(box.x() % 2), -(box.y() % 2), 0, 0);
}

/// Returns what changes in an image. An empty change becomes a small one.
QRect boxOf(const Still& still) {
    if (still.before.isNull())
        return still.image.rect();
    const QRect box = evened(difference(still.before, still.image));
    return box.isEmpty() ? QRect(0, 0, 1, 1) : box;
}

bool isOpaque(const QImage& image) {
    for (int y = 0; y < image.height(); ++y) {
        const auto* const line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(line[x]) != 255)
                return false;
        }
    }
    return true;
}

/// Gives the visible pixels of an opaque image few colours.
void simplify(QImage& image) {
    const Palette palette({image}, kColours);
    Matcher match(palette);
    for (int y = 0; y < image.height(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (line[x] != 0)
                line[x] = palette.colours()[match(line[x])];
        }
    }
}

/// Returns the part of an image in a box. If the image is opaque, the part is transparent where
/// nothing has changed.
QImage changes(const Still& still, const QRect& box, bool isImageOpaque) {
    QImage part = still.image.copy(box).convertToFormat(QImage::Format_ARGB32);
    if (!isImageOpaque || still.before.isNull())
        return part;
    for (int y = 0; y < box.height(); ++y) {
        auto* const now = reinterpret_cast<QRgb*>(part.scanLine(y));
        const auto* const before =
            reinterpret_cast<const QRgb*>(still.before.constScanLine(box.y() + y)) + box.x();
        for (int x = 0; x < box.width(); ++x) {
            if (now[x] == before[x])
                now[x] = 0;
        }
    }
    simplify(part);
    return part;
}

int isWanted(int /*percent*/, const WebPPicture* picture) {
    return static_cast<const std::stop_token*>(picture->user_data)->stop_requested() ? 0 : 1;
}

int appendTo(const std::uint8_t* bytes, std::size_t count, const WebPPicture* picture) {
    static_cast<QByteArray*>(picture->custom_ptr)
        ->append(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(count));
    return 1;
}

/// Encodes an image that is not premultiplied as a WebP file of its own. The colours of an image
/// with few are exact.
tl::expected<QByteArray, QString> fileOf(const QImage& image, std::stop_token stop) {
    WebPConfig config;
    WebPPicture picture;
    if (WebPConfigInit(&config) == 0 || WebPPictureInit(&picture) == 0 ||
        WebPConfigLosslessPreset(&config, kEffort) == 0)
        return tl::unexpected(tr("the library for WebP is of another version"));
    picture.use_argb = 1;
    picture.width = image.width();
    picture.height = image.height();
    picture.argb = reinterpret_cast<std::uint32_t*>(const_cast<uchar*>(image.constBits()));
    picture.argb_stride = static_cast<int>(image.bytesPerLine() / 4);
    picture.progress_hook = isWanted;
    picture.user_data = &stop;
    QByteArray bytes;
    picture.writer = appendTo;
    picture.custom_ptr = &bytes;
    if (WebPEncode(&config, &picture) == 0) // it does not write to the pixels unless asked to
        return tl::unexpected(notEnoughMemory());
    return bytes;
}

WebPData dataOf(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

class WebpEncoder final : public Encoder {
public:
    explicit WebpEncoder(Reel reel)
        : m_reel(std::move(reel)) {}

    WebpEncoder(const WebpEncoder&) = delete;
    WebpEncoder& operator=(const WebpEncoder&) = delete;

    ~WebpEncoder() override { WebPMuxDelete(m_mux); }

    void prepare(const std::vector<QImage>& samples) override {
        m_isOpaque = samples.empty() || isOpaque(samples.front());
    }

    tl::expected<QByteArray, QString> encode(const Still& still) const override {
        return fileOf(changes(still, boxOf(still), m_isOpaque), m_reel.stop);
    }

    tl::expected<void, QString> append(const QByteArray& encoded, const Still& still) override {
        const QRect box = boxOf(still);
        WebPMuxFrameInfo frame{};
        frame.bitstream = dataOf(encoded);
        frame.x_offset = box.x();
        frame.y_offset = box.y();
        frame.duration = timeOf(still.frame + still.frames) - timeOf(still.frame);
        frame.id = WEBP_CHUNK_ANMF;
        frame.dispose_method = WEBP_MUX_DISPOSE_NONE;
        frame.blend_method = m_isOpaque ? WEBP_MUX_BLEND : WEBP_MUX_NO_BLEND;
        if (m_mux == nullptr || WebPMuxPushFrame(m_mux, &frame, 1) != WEBP_MUX_OK)
            return tl::unexpected(notEnoughMemory());
        return {};
    }

    tl::expected<QByteArray, QString> finish() override {
        const WebPMuxAnimParams animation{.bgcolor = 0xFFFFFFFF,
                                          .loop_count = m_reel.isLooping ? 0 : 1};
        const std::string packet =
            m_reel.theta.empty() ? std::string() : metadata::packetWithText(m_reel.theta);
        const WebPData carried{reinterpret_cast<const std::uint8_t*>(packet.data()), packet.size()};
        WebPData whole{};
        if (m_mux == nullptr || WebPMuxSetAnimationParams(m_mux, &animation) != WEBP_MUX_OK ||
            WebPMuxSetCanvasSize(m_mux, m_reel.size.width(), m_reel.size.height()) != WEBP_MUX_OK ||
            (!packet.empty() && WebPMuxSetChunk(m_mux, "XMP ", &carried, 1) != WEBP_MUX_OK) ||
            WebPMuxAssemble(m_mux, &whole) != WEBP_MUX_OK)
            return tl::unexpected(notEnoughMemory());
        QByteArray bytes(reinterpret_cast<const char*>(whole.bytes),
                         static_cast<qsizetype>(whole.size));
        WebPDataClear(&whole);
        return bytes;
    }

private:
    /// Returns the time of a frame in milliseconds.
    int timeOf(int frame) const {
        return static_cast<int>(std::lround(1000.0 * frame / m_reel.rate));
    }

    Reel m_reel;
    bool m_isOpaque = true;
    WebPMux* m_mux = WebPMuxNew();
};

} // namespace

std::unique_ptr<Encoder> makeWebp(const Reel& reel) {
    return std::make_unique<WebpEncoder>(reel);
}

} // namespace thetascope::ui::animations
