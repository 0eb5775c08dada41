// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/gif.h"

#include "core/metadata/element.h"
#include "ui/animations/difference.h"
#include "ui/animations/palette.h"

#include <gif_lib.h>

#include <array>
#include <cmath>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

namespace thetascope::ui::animations {

namespace {

constexpr int kBits = 8;                          ///< Of the index of a colour.
constexpr int kColours = 1 << kBits;              ///< The number of colours that GIF has.
constexpr std::uint8_t kUnchanged = kColours - 1; ///< The index of pixels that stay as they were.

constexpr char kEnd = 0x3B; ///< The last byte of a file.

int appendTo(GifFileType* gif, const GifByteType* bytes, int count) {
    static_cast<QByteArray*>(gif->UserData)->append(reinterpret_cast<const char*>(bytes), count);
    return count;
}

/// A Stream is a GIF in memory. Its functions fail only for want of memory, which is an exception.
class Stream {
public:
    /// Begins with the colours of the palette.
    Stream(QSize size, const Palette& palette) {
        int error = 0;
        m_gif = EGifOpen(&m_bytes, appendTo, &error);
        ColorMapObject* const map = GifMakeMapObject(kColours, nullptr);
        if (m_gif == nullptr || map == nullptr)
            throw std::bad_alloc();
        for (std::size_t i = 0; i < palette.colours().size(); ++i) {
            const QRgb colour = palette.colours()[i];
            map->Colors[i] = {static_cast<GifByteType>(qRed(colour)),
                              static_cast<GifByteType>(qGreen(colour)),
                              static_cast<GifByteType>(qBlue(colour))};
        }
        EGifSetGifVersion(m_gif, true);
        EGifPutScreenDesc(m_gif, size.width(), size.height(), kBits, 0, map);
        GifFreeMapObject(map);
    }

    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    /// Frees what is left.
    ~Stream() {
        int error = 0;
        EGifCloseFile(m_gif, &error);
    }

    GifFileType* gif() const { return m_gif; }

    /// Returns what has been written since the beginning or the last call.
    QByteArray taken() { return std::exchange(m_bytes, {}); }

private:
    GifFileType* m_gif = nullptr;
    QByteArray m_bytes;
};

/// Returns the time of a frame, counted in hundredths of a second as GIF does. Rounding the times
/// instead of the durations keeps the speed.
int timeOf(int frame, int rate) {
    return static_cast<int>(std::lround(100.0 * frame / rate));
}

void putLoop(GifFileType* gif) {
    constexpr std::string_view kName = "NETSCAPE2.0";
    constexpr std::array<GifByteType, 3> kForEver{1, 0, 0};
    EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE);
    EGifPutExtensionBlock(gif, static_cast<int>(kName.size()), kName.data());
    EGifPutExtensionBlock(gif, static_cast<int>(kForEver.size()), kForEver.data());
    EGifPutExtensionTrailer(gif);
}

void putTime(GifFileType* gif, int hundredths) {
    GraphicsControlBlock control{};
    control.DisposalMode = DISPOSE_DO_NOT;
    control.DelayTime = hundredths;
    control.TransparentColor = kUnchanged;
    std::array<GifByteType, 4> bytes{};
    EGifGCBToExtension(&control, bytes.data());
    EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, bytes.size(), bytes.data());
}

class GifEncoder final : public Encoder {
public:
    explicit GifEncoder(Reel reel)
        : m_reel(std::move(reel)) {}

    void prepare(const std::vector<QImage>& samples) override {
        m_palette.emplace(samples, kColours - 1);
        Stream head(m_reel.size, *m_palette);
        if (m_reel.isLooping)
            putLoop(head.gif());
        if (!m_reel.theta.empty())
            EGifPutComment(head.gif(), metadata::elementWithText(m_reel.theta).c_str());
        m_bytes = head.taken();
    }

    tl::expected<QByteArray, QString> encode(const Still& still) const override {
        Stream stream(m_reel.size, *m_palette);
        stream.taken(); // each stream begins with a head, of which the file has one
        QRect box =
            still.before.isNull() ? still.image.rect() : difference(still.before, still.image);
        if (box.isEmpty())
            box = {0, 0, 1, 1};
        putTime(stream.gif(),
                timeOf(still.frame + still.frames, m_reel.rate) - timeOf(still.frame, m_reel.rate));
        EGifPutImageDesc(stream.gif(), box.x(), box.y(), box.width(), box.height(), false, nullptr);
        Matcher match(*m_palette);
        std::vector<GifPixelType> row(static_cast<std::size_t>(box.width()));
        for (int y = box.top(); y <= box.bottom(); ++y) {
            indices(still, y, box.left(), match, row);
            EGifPutLine(stream.gif(), row.data(), box.width());
        }
        return stream.taken();
    }

    tl::expected<void, QString> append(const QByteArray& encoded, const Still& /*still*/) override {
        m_bytes += encoded;
        return {};
    }

    tl::expected<QByteArray, QString> finish() override {
        m_bytes += kEnd;
        return std::move(m_bytes);
    }

private:
    /// Writes the indices of a row's colours from a column on.
    static void indices(const Still& still, int y, int left, Matcher& match,
                        std::vector<GifPixelType>& row) {
        const auto line = [&](const QImage& image) {
            return reinterpret_cast<const QRgb*>(image.constScanLine(y)) + left;
        };
        const QRgb* const now = line(still.image);
        const QRgb* const before = still.before.isNull() ? nullptr : line(still.before);
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = before != nullptr && before[i] == now[i] ? kUnchanged : match(now[i]);
    }

    Reel m_reel;
    std::optional<Palette> m_palette;
    QByteArray m_bytes;
};

} // namespace

std::unique_ptr<Encoder> makeGif(const Reel& reel) {
    return std::make_unique<GifEncoder>(reel);
}

} // namespace thetascope::ui::animations
