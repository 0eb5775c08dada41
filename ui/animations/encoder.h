// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QImage>
#include <QString>

#include <stop_token>
#include <string>
#include <vector>

namespace thetascope::ui::animations {

/// A Still is an image of an animation with its place in it.
struct Still {
    QImage image;   ///< The image, in the format ARGB32_Premultiplied.
    QImage before;  ///< The image before it, in the same format; null for the first.
    int frame = 0;  ///< The number of frames before it.
    int frames = 1; ///< The number of frames for which it is shown.
};

/// A Reel is what an encoder has to know of an animation.
struct Reel {
    QSize size;             ///< The size of all images, in dots.
    int rate = 25;          ///< The number of frames a second.
    bool isLooping = false; ///< Whether it begins again after its end.
    QString path;           ///< The name of the files, for formats that write several.
    std::string theta;      ///< The text of the experiment that the file carries; empty for none.
    std::stop_token stop;   ///< Asks the encoder to end early, with any result.
};

/// An Encoder makes a file of the images of an animation.
class Encoder {
public:
    /// Makes an encoder.
    Encoder() = default;
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;
    /// Discards what was made, unless finish() has been called.
    virtual ~Encoder() = default;

    /// Looks at some images of the animation before the others are encoded, if there is anything
    /// to learn from them.
    virtual void prepare(const std::vector<QImage>& /*samples*/) {}

    /// Encodes an image by itself, as append() takes it. It is called on several threads at once
    /// and in any order. The error is a sentence, as it is in the following functions.
    virtual tl::expected<QByteArray, QString> encode(const Still& still) const = 0;

    /// Appends an image that was encoded, in the order of the images and not on two threads at
    /// once.
    virtual tl::expected<void, QString> append(const QByteArray& encoded, const Still& still) = 0;

    /// Ends the animation and returns the content of its file; empty if there is a file for each
    /// image.
    virtual tl::expected<QByteArray, QString> finish() = 0;
};

} // namespace thetascope::ui::animations
