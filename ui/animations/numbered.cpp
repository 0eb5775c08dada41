// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/numbered.h"

#include "core/file/abandoned.h"
#include "core/file/numbered_path.h"
#include "core/metadata/png.h"
#include "ui/model/save_file.h"

#include <unistd.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>

#include <string>
#include <vector>

namespace thetascope::ui::animations {

namespace {

class NumberedEncoder final : public Encoder {
public:
    explicit NumberedEncoder(const Reel& reel)
        : m_path(file::numberedPath(QFile::encodeName(reel.path).toStdString())
                     .value_or(file::NumberedPath{}))
        , m_theta(reel.theta) {}

    NumberedEncoder(const NumberedEncoder&) = delete;
    NumberedEncoder& operator=(const NumberedEncoder&) = delete;

    ~NumberedEncoder() override {
        for (const std::string& path : m_written) {
            ::unlink(path.c_str());
            file::forgetTemporary(path);
        }
    }

    tl::expected<QByteArray, QString> encode(const Still& still) const override {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        if (!still.image.save(&buffer, "PNG"))
            return tl::unexpected(QCoreApplication::translate(
                "thetascope::ui::Numbered", "there is not enough memory for the animation"));
        if (m_theta.empty())
            return png;
        return QByteArray::fromStdString(metadata::pngWithText(png.toStdString(), m_theta));
    }

    tl::expected<void, QString> append(const QByteArray& encoded, const Still& still) override {
        for (int frame = still.frame; frame < still.frame + still.frames; ++frame) {
            const std::string path = m_path.at(frame);
            file::noteTemporary(path); // it is removed even if the program ends before finish()
            m_written.push_back(path);
            if (auto saved = model::saveFile(encoded, QFile::decodeName(path.c_str())); !saved)
                return saved;
        }
        return {};
    }

    tl::expected<QByteArray, QString> finish() override {
        for (const std::string& path : m_written)
            file::forgetTemporary(path);
        m_written.clear();
        return {};
    }

private:
    file::NumberedPath m_path;
    std::string m_theta;
    std::vector<std::string> m_written;
};

} // namespace

std::unique_ptr<Encoder> makeNumbered(const Reel& reel) {
    return std::make_unique<NumberedEncoder>(reel);
}

} // namespace thetascope::ui::animations
